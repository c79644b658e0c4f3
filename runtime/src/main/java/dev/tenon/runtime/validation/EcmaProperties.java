package dev.tenon.runtime.validation;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Properties of Unicode that regular expressions may name (ECMA-262 §21.2.1.9, tables 54 to 56). */
final class EcmaProperties {
    private static final Set<String> CATEGORIES = Set.of("""
        C Other Cc Control cntrl Cf Format Cn Unassigned Co Private_Use Cs Surrogate L Letter LC Cased_Letter Ll
        Lowercase_Letter Lm Modifier_Letter Lo Other_Letter Lt Titlecase_Letter Lu Uppercase_Letter M Mark
        Combining_Mark Mc Spacing_Mark Me Enclosing_Mark Mn Nonspacing_Mark N Number Nd Decimal_Number digit Nl
        Letter_Number No Other_Number P Punctuation punct Pc Connector_Punctuation Pd Dash_Punctuation Pe
        Close_Punctuation Pf Final_Punctuation Pi Initial_Punctuation Po Other_Punctuation Ps Open_Punctuation S
        Symbol Sc Currency_Symbol Sk Modifier_Symbol Sm Math_Symbol So Other_Symbol Z Separator Zl Line_Separator
        Zp Paragraph_Separator Zs Space_Separator
        """.trim().split("\\s+"));

    private static final Set<String> BINARY = Set.of("""
        ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Assigned Bidi_Control Bidi_C Bidi_Mirrored Bidi_M
        Case_Ignorable CI Cased Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM Changes_When_Lowercased
        CWL Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash
        Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component EComp Emoji_Modifier EMod
        Emoji_Modifier_Base EBase Emoji_Presentation EPres Extended_Pictographic ExtPict Extender Ext Grapheme_Base
        Gr_Base Grapheme_Extend Gr_Ext Hex_Digit Hex IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue
        IDC ID_Start IDS Ideographic Ideo Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math
        Noncharacter_Code_Point NChar Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical
        Regional_Indicator RI Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph
        UIdeo Uppercase Upper Variation_Selector VS White_Space space XID_Continue XIDC XID_Start XIDS
        """.trim().split("\\s+"));

    private EcmaProperties() {}

    /** Whether there is what stands between the braces. */
    static boolean exists(String expression) {
        int equals = expression.indexOf('=');
        if (equals < 0) {
            return CATEGORIES.contains(expression) || BINARY.contains(expression);
        }
        String value = expression.substring(equals + 1);
        return switch (expression.substring(0, equals)) {
            case "General_Category", "gc" -> CATEGORIES.contains(value);
            case "Script", "sc", "Script_Extensions", "scx" -> isScript(value);
            default -> false;
        };
    }

    /** Java knows the scripts, but takes their names in any case. */
    private static boolean isScript(String name) {
        boolean capital = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inner = c == 'W' && name.equals("SignWriting");
            if (c != '_' && !inner && capital != (c >= 'A' && c <= 'Z')) {
                return false;
            }
            capital = c == '_';
        }
        try {
            return UnicodeScript.forName(name) != UnicodeScript.UNKNOWN;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
