package dev.tenon.testing.sample;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/**
 * Makes a text that matches a simple pattern: letters, classes, groups, choices and repetitions, each as short as can be. What it
 * does not understand, such as assertions and references, makes no text.
 */
final class PatternText {
    private static final int LARGEST = 1_000;
    /** The characters that are tried for a class, the plainest first. */
    private static final String CHARACTERS = "a0A1bBzZ9-_. /:+,;@#$%&*=!?'\"()[]{}<>|^~`\\é";

    /** What a text is without this, and says more to people where it fits. */
    private static final String USUAL = "string";

    /** The pattern is beyond what is understood here, or its texts are too long. */
    private static final class NotSimpleException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final String pattern;
    private final int more;
    private int at;

    private PatternText(String pattern, int more) {
        this.pattern = pattern;
        this.more = more;
    }

    /**
     * A text for a schema.
     *
     * @param schema a schema, perhaps with a {@code pattern}
     * @return a text that matches the pattern and has the right length, if one is found that is needed
     */
    static Optional<String> of(JsonNode schema) {
        String pattern = schema.path("pattern").asString("");
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(LARGEST);
        if (pattern.isEmpty() || least > LARGEST) {
            return Optional.empty();
        }
        try {
            Pattern expected = Pattern.compile(pattern);
            if (expected.matcher(USUAL).find() && least <= USUAL.length() && USUAL.length() <= most) {
                return Optional.empty();
            }
            // What may be repeated is so until the text is long enough.
            for (int more = 0; more <= least; more++) {
                String text = new PatternText(pattern, more).whole();
                if (text.length() >= least
                        && text.length() <= most
                        && expected.matcher(text).find()) {
                    return Optional.of(text);
                }
            }
            return Optional.empty();
        } catch (PatternSyntaxException | NotSimpleException beyondThis) {
            return Optional.empty();
        }
    }

    private String whole() throws NotSimpleException {
        String text = choice();
        if (at < pattern.length()) {
            throw new NotSimpleException();
        }
        return text;
    }

    /** The first of the alternatives. */
    private String choice() throws NotSimpleException {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() throws NotSimpleException {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            String part = part();
            long times = times();
            if (text.length() + part.length() * times > LARGEST) {
                throw new NotSimpleException();
            }
            text.append(part.repeat((int) times));
        }
        return text.toString();
    }

    private String part() throws NotSimpleException {
        char next = pattern.charAt(at);
        return switch (next) {
            case '^', '$' -> {
                at++;
                yield "";
            }
            case '(' -> group();
            case '[', '\\', '.' -> oneOf(characters(next));
            case '*', '+', '?', '{' -> throw new NotSimpleException();
            default -> {
                at++;
                yield String.valueOf(next);
            }
        };
    }

    private String group() throws NotSimpleException {
        at++;
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            throw new NotSimpleException();
        }
        String text = choice();
        at++;
        return text;
    }

    /** The part of the pattern that means one character. */
    private String characters(char first) {
        int start = at;
        at += first == '\\' ? 2 : 1;
        if (first == '[') {
            at += pattern.startsWith("^", at) ? 1 : 0;
            do {
                at += pattern.charAt(at) == '\\' ? 2 : 1;
            } while (at < pattern.length() && pattern.charAt(at) != ']');
            at++;
        }
        return pattern.substring(start, Math.min(at, pattern.length()));
    }

    private String oneOf(String characters) throws NotSimpleException {
        Pattern one = Pattern.compile(characters);
        return CHARACTERS
                .codePoints()
                .mapToObj(Character::toString)
                .filter(each -> one.matcher(each).matches())
                .findFirst()
                // Beyond plain ones, the class may name those that it means; "\b" and "\1" mean none.
                .or(() -> characters
                        .codePoints()
                        .mapToObj(Character::toString)
                        .filter(each -> one.matcher(each).matches())
                        .findFirst())
                .orElseThrow(NotSimpleException::new);
    }

    /** How often the part before is there. */
    private long times() {
        if (at == pattern.length()) {
            return 1;
        }
        long least = 1;
        long most = 1;
        char sign = pattern.charAt(at);
        if (sign == '*' || sign == '+' || sign == '?') {
            least = sign == '+' ? 1 : 0;
            most = sign == '?' ? 1 : LARGEST;
            at++;
        } else if (sign == '{') {
            int end = pattern.indexOf('}', at);
            String[] bounds = pattern.substring(at + 1, end).split(",", 2);
            least = Integer.parseInt(bounds[0]);
            most = bounds.length == 1 ? least : bounds[1].isEmpty() ? LARGEST : Integer.parseInt(bounds[1]);
            at = end + 1;
        }
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
        }
        return Math.min(most, least + more);
    }
}
