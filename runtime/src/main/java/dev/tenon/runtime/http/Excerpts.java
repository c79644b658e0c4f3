package dev.tenon.runtime.http;

/** Short forms of foreign text for messages: a service must not be able to forge lines of a log. */
final class Excerpts {
    private Excerpts() {}

    static String of(String text, int limit) {
        StringBuilder excerpt = new StringBuilder(Math.min(text.length(), limit) + 16);
        int index = 0;
        while (index < text.length() && index < limit) {
            int character = text.codePointAt(index);
            index += Character.charCount(character);
            if (isPlain(character)) {
                excerpt.appendCodePoint(character);
            } else {
                excerpt.append(String.format("\\u%04x", character));
            }
        }
        return index < text.length() ? excerpt.append("...").toString() : excerpt.toString();
    }

    /** Format characters may turn text around, line separators end it, lone surrogates are no text. */
    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
