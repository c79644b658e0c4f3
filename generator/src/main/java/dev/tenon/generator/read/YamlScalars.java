package dev.tenon.generator.read;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What plain scalars mean by the core schema of YAML 1.2 (§10.3.2): {@code no} and {@code on} are strings. */
final class YamlScalars {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,9})?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private YamlScalars() {}

    static Node resolve(String text, Location location) throws DocumentException {
        switch (text) {
            case "", "~", "null", "Null", "NULL" -> {
                return new Node.NullNode(location);
            }
            case "true", "True", "TRUE" -> {
                return new Node.BooleanNode(location, true);
            }
            case "false", "False", "FALSE" -> {
                return new Node.BooleanNode(location, false);
            }
            default -> {
                return number(text, location);
            }
        }
    }

    private static Node number(String text, Location location) throws DocumentException {
        if (INTEGER.matcher(text).matches() || FLOAT.matcher(text).matches()) {
            return new Node.NumberNode(location, new BigDecimal(text));
        }
        if (text.matches("0x[0-9a-fA-F]+")) {
            return new Node.NumberNode(location, new BigDecimal(new BigInteger(text.substring(2), 16)));
        }
        if (text.matches("0o[0-7]+")) {
            return new Node.NumberNode(location, new BigDecimal(new BigInteger(text.substring(2), 8)));
        }
        if (NOT_FINITE.matcher(text).matches()) {
            throw new DocumentException(
                    "yaml-value",
                    location.position(),
                    "JSON has no number " + text,
                    "write a finite number, or put the text in quotes");
        }
        return new Node.StringNode(location, text);
    }
}
