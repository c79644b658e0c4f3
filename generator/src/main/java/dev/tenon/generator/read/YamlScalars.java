package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What scalars mean by the core schema of YAML 1.2 (§10.3.2): {@code no} and {@code on} are strings. */
final class YamlScalars {
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?+(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?+)(?:[eE][-+]?+[0-9]++)?+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]++");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]++");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?+\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final int LONGEST_RADIX = 1000;

    private YamlScalars() {}

    static Node resolve(ScalarNode scalar, Location location, Diagnostics diagnostics) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return new Node.StringNode(location, scalar.getValue());
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        if (!tag.equals(YamlComposer.PLAIN) && !number && !tag.equals(Tag.BOOL) && !tag.equals(Tag.NULL)) {
            return refuse(tag, location, diagnostics);
        }
        Node node = plain(scalar.getValue(), location, diagnostics);
        boolean fits = tag.equals(YamlComposer.PLAIN)
                || number && node instanceof Node.NumberNode
                || tag.equals(Tag.BOOL) && node instanceof Node.BooleanNode
                || tag.equals(Tag.NULL) && node instanceof Node.NullNode;
        return fits ? node : refuse(tag, location, diagnostics);
    }

    /** Reports a tag that says what JSON cannot say. */
    static Node refuse(Tag tag, Location location, Diagnostics diagnostics) {
        String name = tag.getValue().replace(Tag.PREFIX, "!!");
        diagnostics.error(
                "yaml-tag",
                location,
                "the tag '" + name + "' of this value has no meaning in JSON",
                "remove the tag, and write the value as JSON would have it");
        return new Node.NullNode(location);
    }

    private static Node plain(String text, Location location, Diagnostics diagnostics) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new Node.NullNode(location);
            case "true", "True", "TRUE" -> new Node.BooleanNode(location, true);
            case "false", "False", "FALSE" -> new Node.BooleanNode(location, false);
            default -> numberOrText(text, location, diagnostics);
        };
    }

    private static Node numberOrText(String text, Location location, Diagnostics diagnostics) {
        if ("+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return new Node.StringNode(location, text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return Members.number(text, location, diagnostics);
        }
        boolean hexadecimal = HEXADECIMAL.matcher(text).matches();
        if (hexadecimal || OCTAL.matcher(text).matches()) {
            boolean fits = text.length() <= LONGEST_RADIX;
            String digits = fits ? new BigInteger(text.substring(2), hexadecimal ? 16 : 8).toString() : text;
            return Members.number(digits, location, diagnostics);
        }
        if (NOT_FINITE.matcher(text).matches()) {
            diagnostics.error(
                    "yaml-value",
                    location,
                    "'" + text + "' is a number that JSON does not have",
                    "write a finite number, or put the text in quotes");
            return new Node.NullNode(location);
        }
        return new Node.StringNode(location, text);
    }
}
