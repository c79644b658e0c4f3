package dev.tenon.generator.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A JSON pointer (RFC 6901) in its decoded form.
 *
 * @param tokens the unescaped reference tokens, outermost first; empty for the whole document
 */
public record Pointer(List<String> tokens) {
    /** The pointer to the whole document. */
    public static final Pointer ROOT = new Pointer(List.of());

    /** Copies the tokens. */
    public Pointer {
        tokens = List.copyOf(tokens);
    }

    /**
     * Parses the string form.
     *
     * @param text empty, or a sequence of {@code /token} with {@code ~0} for {@code ~} and {@code ~1} for {@code /}
     * @return the pointer
     * @throws IllegalArgumentException if the text is neither empty nor starts with {@code /}
     */
    public static Pointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON pointer starts with '/': " + text);
        }
        List<String> tokens = new ArrayList<>();
        for (String token : text.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return new Pointer(tokens);
    }

    /**
     * The pointer to a member or item below this one.
     *
     * @param token the member's name or the item's index, unescaped
     * @return the longer pointer
     */
    public Pointer child(String token) {
        String[] longer = tokens.toArray(new String[tokens.size() + 1]);
        longer[tokens.size()] = token;
        return new Pointer(List.of(longer));
    }

    /**
     * The pointer to several levels below this one.
     *
     * @param more the names below, outermost first
     * @return the longer pointer
     */
    public Pointer child(String... more) {
        Pointer result = this;
        for (String token : more) {
            result = result.child(token);
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pointer that && tokens.equals(that.tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }

    /** The string form of RFC 6901 §5: empty for the whole document, else {@code /a/b~1c}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
