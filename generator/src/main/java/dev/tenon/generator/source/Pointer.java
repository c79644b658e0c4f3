package dev.tenon.generator.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901) in its decoded form. Each value of a document has one and they are keys throughout, so a pointer
 * shares what it begins with: it takes the same memory at any depth, and knows its hash code.
 */
public final class Pointer {
    /** The pointer to the whole document. */
    public static final Pointer ROOT = new Pointer();

    private final @Nullable Pointer parent;
    private final String token;
    private final int depth;
    private final int hash;

    private Pointer() {
        parent = null;
        token = "";
        depth = 0;
        hash = 1;
    }

    private Pointer(Pointer parent, String token) {
        this.parent = parent;
        this.token = token;
        depth = parent.depth + 1;
        hash = 31 * parent.hash + token.hashCode();
    }

    /**
     * The pointer of some tokens.
     *
     * @param tokens the unescaped reference tokens, outermost first; empty for the whole document
     * @return the pointer
     */
    public static Pointer of(List<String> tokens) {
        Pointer result = ROOT;
        for (String token : tokens) {
            result = result.child(token);
        }
        return result;
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
        Pointer result = ROOT;
        for (String token : text.substring(1).split("/", -1)) {
            result = result.child(token.replace("~1", "/").replace("~0", "~"));
        }
        return result;
    }

    /**
     * The pointer to a member or item below this one.
     *
     * @param token the member's name or the item's index, unescaped
     * @return the longer pointer
     */
    public Pointer child(String token) {
        return new Pointer(this, token);
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

    /**
     * The pointer to what holds the value.
     *
     * @return the pointer without its last token; that of the whole document is itself
     */
    public Pointer parent() {
        return parent == null ? this : parent;
    }

    /**
     * The name or index of the value in what holds it.
     *
     * @return the last token, unescaped; empty for the whole document
     */
    public String last() {
        return token;
    }

    /**
     * The path to the value.
     *
     * @return the unescaped reference tokens, outermost first; empty for the whole document
     */
    public List<String> tokens() {
        String[] tokens = new String[depth];
        Pointer at = this;
        for (int i = depth - 1; i >= 0; i--) {
            tokens[i] = at.token;
            at = at.parent();
        }
        return List.of(tokens);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Pointer that) || hash != that.hash || depth != that.depth) {
            return false;
        }
        Pointer mine = this;
        Pointer its = that;
        while (mine != its) {
            if (!mine.token.equals(its.token)) {
                return false;
            }
            mine = mine.parent();
            its = its.parent();
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The string form of RFC 6901 §5: empty for the whole document, else {@code /a/b~1c}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String part : tokens()) {
            boolean plain = part.indexOf('~') < 0 && part.indexOf('/') < 0;
            text.append('/').append(plain ? part : part.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
