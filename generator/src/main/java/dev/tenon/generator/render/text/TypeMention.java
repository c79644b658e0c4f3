package dev.tenon.generator.render.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A class in a source whose types are still tokens.
 *
 * @param start where its token begins
 * @param end where the source goes on behind it
 * @param token what is between the token's first and last character, equal for equal mentions
 */
public record TypeMention(int start, int end, String token) {
    /**
     * The classes in a source.
     *
     * @param source the source with tokens
     * @return the classes in their order
     */
    public static List<TypeMention> in(String source) {
        List<TypeMention> mentions = new ArrayList<>();
        int start = source.indexOf(TypeToken.START);
        while (start >= 0) {
            int end = source.indexOf(TypeToken.END, start);
            mentions.add(new TypeMention(start, end + 1, source.substring(start + 1, end)));
            start = source.indexOf(TypeToken.START, end);
        }
        return mentions;
    }

    /**
     * Whether it is marked as one that may be null.
     *
     * @return whether the annotation is to be printed
     */
    public boolean nullable() {
        return token.charAt(0) == TypeToken.NULLABLE;
    }

    /**
     * Where the class is.
     *
     * @return its package
     */
    public String owner() {
        return token.substring(nullable() ? 1 : 0, token.indexOf(TypeToken.SEPARATOR));
    }

    /**
     * What the class is called in its package.
     *
     * @return its simple names, with dots between them
     */
    public String name() {
        return token.substring(token.indexOf(TypeToken.SEPARATOR) + 1);
    }
}
