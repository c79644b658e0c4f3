package dev.tenon.generator.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What expressions of ECMA-262 find, where Java's would find something else. */
class EcmaPatternTest {
    private static void finds(boolean expected, String ecma, String text) {
        assertEquals(
                expected,
                Pattern.compile(EcmaPattern.toJava(ecma)).matcher(text).find(),
                ecma + " in " + text);
    }

    @Test
    void theEndIsTheVeryEnd() {
        finds(true, "^a$", "a");
        finds(false, "^a$", "a\n");
    }

    @Test
    void dotLeavesOutLineTerminatorsOnly() {
        finds(true, "^.$", "\u0085");
        finds(false, "^.$", "\u2028");
        finds(true, "^.$", "😀");
    }

    @Test
    void spaceIsUnicodes() {
        finds(true, "^\\s$", "\u00a0");
        finds(true, "^[\\s]$", "\ufeff");
        finds(false, "^\\S$", "\u3000");
        finds(true, "^\\d$", "5");
        finds(false, "^\\d$", "٥");
    }

    @Test
    void boundariesAreAscii() {
        finds(true, "a\\b", "aé");
        finds(false, "a\\B", "aé");
    }

    @Test
    void classesOfJavaMeanNothingSpecial() {
        finds(true, "^[a&&b]+$", "&a&b");
        finds(true, "^[[]$", "[");
        finds(true, "^[^]$", "\n");
        finds(false, "[]", "a");
    }

    @Test
    void escapes() {
        finds(true, "^\\u{1F600}$", "😀");
        finds(true, "^\\/\\-\\_$", "/-_");
        finds(true, "^\\cJ$", "\n");
        finds(true, "^\\cj$", "\n");
        finds(true, "^a{,2}$", "a{,2}");
        finds(true, "^\\p{Letter}\\p{Lu}\\p{Script=Greek}$", "äÖα");
        finds(true, "^(?<x>a)\\k<x>$", "aa");
        finds(true, "(?<=a)b(?!c)", "abd");
    }

    @Test
    void anEscapeOfAPropertyWithoutBracesIsALetter() {
        finds(true, "^[^\\p\\{C\\}]*$", "abc");
        finds(false, "^[^\\p\\{C\\}]*$", "p");
    }

    @Test
    void octalEscapesAreTheCharactersOfTheseNumbers() {
        finds(false, "^[^/:|\\000-\\037]+$", "a\u001f");
        finds(true, "^[^/:|\\000-\\037]+$", "a b");
        finds(true, "^\\0\\041[\\1]$", "\u0000!\u0001");
        finds(true, "^(a)\\1$", "aa");
    }

    @Test
    void toAGroupThatTookNoPartABackReferenceMatchesNothing() {
        finds(true, "^(a)?b\\1$", "b");
        finds(true, "^(a)?b\\1$", "aba");
        finds(false, "^(a)?b\\1$", "ab");
        finds(true, "^(?:(a)|(b))-\\2\\1$", "a-a");
        finds(true, "^(?:(['\"])|)x\\1$", "x");
        finds(false, "^(?:(['\"])|)x\\1$", "'x");
        finds(true, "^(?:(a)(b)?){2}\\2{2}$", "aabbb");
        finds(true, "^(a|b)?-\\1$", "b-b");
        finds(false, "^(a|b)?-\\1$", "a-");
        finds(true, "^(é){0,2}\\1", "é2");
        finds(true, "^\\1(a)$", "a");
        finds(true, "^(a\\1)$", "a");
        finds(true, "^(?<=(a)\\1|^)b$", "b");
        finds(false, "(?!(a))\\1b", "a");
        finds(true, "^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10\\1$", "abcdefghijja");
        finds(true, "^(a)\\10$", "aa0".replace("a0", "\b"));
    }

    @Test
    void groupsAreNamedByIdentifiersOfEcmaScript() {
        finds(true, "^(?<_a$>x)(?<é1>y)?\\k<_a$>\\k<é1>$", "xx");
        finds(true, "^(?<a_b>x)-\\1$", "x-x");
        finds(false, "^(?<a_b>x)-\\1$", "x-");
    }

    @Test
    void propertiesThatJavaNamesOtherwise() {
        finds(true, "^\\p{Any}\\P{Any}*$", "\n");
        finds(false, "\\p{Hex_Digit}", "٥");
        finds(true, "^[\\p{Hex_Digit}-]+[^\\P{Hex_Digit}]$", "f-\uff21");
        finds(true, "^\\p{Dash_Punctuation}\\p{gc=Currency_Symbol}\\p{LC}$", "-€a");
    }

    @Test
    void identifiersAreMadeOfLettersAndMore() {
        finds(true, "^\\p{ID_Start}\\p{ID_Continue}*$", "été_2\u00b7");
        finds(true, "^[$_\\p{IDS}][$\\u200c\\p{IDC}-]*$", "\u2118-$");
        finds(false, "\\p{ID_Start}", "2_\u00b7\u2e2f");
        finds(false, "\\p{ID_Continue}", "-\u2e2f\u0001");
        finds(true, "^\\P{ID_Start}[\\P{ID_Start}][^\\P{ID_Start}][^\\p{ID_Start}]$", "\u2e2f1a\u2e2f");
        finds(false, "\\P{ID_Continue}", "aé1\u309b");
    }

    @Test
    void scriptExtensionsAreTold() {
        assertTrue(EcmaPattern.namesScriptExtensions("^[a\\p{scx=Greek}]$"));
        assertTrue(EcmaPattern.namesScriptExtensions("\\\\\\P{Script_Extensions=Greek}"));
        assertFalse(EcmaPattern.namesScriptExtensions("\\\\p{scx=Greek}\\p{Script=Greek}"));
    }

    @Test
    void besideSetsAHyphenIsItself() {
        finds(true, "^[\\s-_x]+$", " -_x");
        finds(false, "^[\\s-_x]+$", "A");
        finds(true, "^[+-\\d]+$", "+-1");
        finds(false, "^[+-\\d]+$", ",");
        finds(true, "^[\\w-]+$", "a-b");
    }

    @Test
    void aGroupMayIgnoreCase() {
        finds(true, "^(?i:get|strase) x$", "GET x");
        finds(true, "^(?i:get|STRASSE|É) x$", "é x");
        finds(false, "^(?i:get) x$", "GET X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "(",
                "a++",
                "a{2}+",
                "(?i)a",
                "(?im:a)",
                "(?>a)",
                "\\",
                "*",
                "a{2,1}",
                "[b-a]",
                "\\c1",
                "\\Aa",
                "a\\z",
                "[[:alpha:]]",
                "\\p{IsLetter}",
                "\\p{Nope}",
                "\\p{Emoji}",
                "(?<a>b)(?<a>c)",
                "(?<=\\1(a))",
                "(?<!a{0,2}-*)b",
                "(?<=(a{1,}))b"
            })
    void whatEcmaDoesNotHaveIsRefused(String wrong) {
        assertThrows(PatternSyntaxException.class, () -> EcmaPattern.toJava(wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "\\A[a-z]+\\z,abc,true",
        "\\A[a-z]+\\z,'abc ',false",
        "^[[:alpha:]_]+$,a_b,true",
        "^[[:alpha:]_]+$,a:b,false",
        "^[[:^digit:]]+$,ab,true",
        "^[[:^digit:]]+$,a1,false",
        "^[[:xdigit:]]+$,fF0,true",
        "^\\p{IsAlphabetic}+$,é,true"
    })
    void whatOtherLanguagesWriteIsReadAsTheyMeanIt(String pattern, String text, boolean found) {
        assertEquals(
                found,
                Pattern.compile(PatternText.toJava(pattern)).matcher(text).find());
    }

    /** Java's own dollar sign leaves a line feed behind it. */
    @ParameterizedTest
    @CsvSource({
        "(?i)^a$,\\z,false",
        "(?i)^a$,'',true",
        "(?im)^a$,\\n,true",
        "(?i)^a[$]$,$,true",
        "(?i)^a\\$$,$,true",
        "(?i)^a\\Q$\\E$,$,true"
    })
    void theEndOfOtherLanguagesIsTheVeryEnd(String pattern, String behind, boolean found) {
        String text = "A" + behind.replace("\\z", "\n").replace("\\n", "\nb");
        assertEquals(
                found,
                Pattern.compile(PatternText.toJava(pattern)).matcher(text).find());
    }
}
