package dev.tenon.generator.render.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that says no more than which ASCII characters a text has and how many: {@code ^[A-Za-z0-9_-]{1,64}$}. It becomes a
 * loop instead of a regular expression.
 *
 * @param characters the characters as in a character class: ranges and single characters
 * @param least the least number of characters
 * @param most the greatest number of characters, or empty for any
 */
record PatternShape(String characters, int least, Optional<Integer> most) {
    private static final Pattern SHAPE = Pattern.compile(
            "\\^\\[([ -Z_a-~]+|[ -Z_a-~]*\\\\[dw][ -Z_a-~]*)](?:([*+])|\\{(\\d{1,6})(?:(,)(\\d{1,6})?)?})\\$");

    static Optional<PatternShape> of(String ecma) {
        Matcher matcher = SHAPE.matcher(ecma);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return characters(matcher.group(1)).map(characters -> {
            if (matcher.group(2) != null) {
                return new PatternShape(characters, matcher.group(2).equals("+") ? 1 : 0, Optional.empty());
            }
            int least = Integer.parseInt(matcher.group(3));
            if (matcher.group(4) == null) {
                return new PatternShape(characters, least, Optional.of(least));
            }
            return new PatternShape(
                    characters, least, Optional.ofNullable(matcher.group(5)).map(Integer::valueOf));
        });
    }

    private static Optional<String> characters(String characterClass) {
        for (int i = 0; i + 2 < characterClass.length(); i++) {
            if (characterClass.charAt(i) == '\\') {
                i++;
            } else if (characterClass.charAt(i + 1) == '-') {
                char end = characterClass.charAt(i + 2);
                // Before an escape for several characters a hyphen is no range (ECMA-262 annex B.1.2), but would become
                // one.
                if (end == '\\' || end < characterClass.charAt(i)) {
                    return Optional.empty();
                }
                i += 2;
            }
        }
        return Optional.of(characterClass.replace("\\d", "0-9").replace("\\w", "0-9A-Z_a-z"));
    }
}
