package dev.tenon.testing.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.IPv6Format;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The syntax of an e-mail address and nothing else. The validator's own formats also look its top-level domain up, and so refuse the
 * reserved ones that tests are written with (RFC 2606 §2) and those of private networks. The runtime has a parser of its own for this
 * syntax, which this does not use: a server that judged requests by the code of clients would not find what both get wrong.
 */
enum Mailbox implements Format {
    /** {@code Mailbox} of RFC 5321 §4.1.2. */
    EMAIL("email", ""),
    /** {@code Mailbox} as RFC 6531 §3.3 extends it. */
    IDN_EMAIL("idn-email", "\\x{80}-\\x{D7FF}\\x{E000}-\\x{10FFFF}");

    private final String keyword;
    private final Pattern syntax;

    /** @param beyond further characters, for a class; every loop is possessive, as no text may take more time or stack than another */
    Mailbox(String keyword, String beyond) {
        this.keyword = keyword;
        String atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-" + beyond + "]++";
        String quoted = "\"(?:[ !#-\\[\\]-~" + beyond + "]|\\\\[ -~])*+\"";
        String letters = "[A-Za-z0-9" + beyond + "]++";
        String label = letters + "(?:-++" + letters + ")*+";
        String octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
        String literal = "(?:" + octet + "(?:\\." + octet + "){3}"
                + "|(?!(?i:IPv6):)[A-Za-z0-9-]++(?<!-):[!-Z^-~]++"
                + "|(?<v6>(?i:IPv6):[0-9A-Fa-f:.]++))";
        this.syntax = Pattern.compile("(?:" + atom + "(?:\\." + atom + ")*+|" + quoted + ")@" + "(?:" + label + "(?:\\."
                + label + ")*+|\\[" + literal + "])");
    }

    @Override
    public String getName() {
        return keyword;
    }

    @Override
    public String getMessageKey() {
        return "format." + keyword;
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        Matcher matcher = syntax.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        String literal = matcher.group("v6");
        return literal == null
                || IPv6Format.PATTERN
                        .matcher(literal.substring("IPv6:".length()))
                        .matches();
    }
}
