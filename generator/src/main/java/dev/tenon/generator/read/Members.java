package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.Map;

/** What JSON and YAML documents have in common: no key twice, no number that would fill the memory. */
final class Members {
    /** Digits and zeros of the longest number: double needs 309, and nothing in a contract is near that. */
    private static final int MOST_DIGITS = 1000;

    private Members() {}

    /** Adds a member; of two with the same key the first one stays, and the second one is reported. */
    static void add(Map<String, Node> members, String key, Node value, Diagnostics diagnostics) {
        Node earlier = members.putIfAbsent(key, value);
        if (earlier != null) {
            diagnostics.error(
                    "duplicate-key",
                    value.location(),
                    "the key '" + key + "' is here twice; the first one is in line "
                            + earlier.location().position().line() + ", column "
                            + earlier.location().position().column(),
                    "remove or rename one of them");
        }
    }

    /** The number, or one of its sign and kind if it is too large or has too many places, which is reported. */
    static Node number(String text, Location location, Diagnostics diagnostics) {
        if (text.length() <= MOST_DIGITS) {
            try {
                BigDecimal value = new BigDecimal(text);
                if (Math.abs((long) value.scale()) <= MOST_DIGITS) {
                    return new Node.NumberNode(location, value);
                }
            } catch (NumberFormatException e) {
                // Only an exponent beyond the range of int gets here.
            }
        }
        diagnostics.error(
                "number-out-of-range",
                location,
                "this number has more than " + MOST_DIGITS + " digits or zeros",
                "write a smaller number, or put the text in quotes");
        boolean small = text.contains("e-") || text.contains("E-");
        BigDecimal limit = BigDecimal.valueOf(text.startsWith("-") ? -1 : 1, small ? MOST_DIGITS : -MOST_DIGITS);
        return new Node.NumberNode(location, limit);
    }
}
