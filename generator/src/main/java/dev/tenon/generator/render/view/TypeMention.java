package dev.tenon.generator.render.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A class in a source whose types are still tokens.
 *
 * @param start where its token begins
 * @param end where the source goes on behind it
 * @param nullable whether it may be null
 * @param owner its package
 * @param name its simple names, with dots between them
 */
public record TypeMention(int start, int end, boolean nullable, String owner, String name) {
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
            int separator = source.indexOf(TypeToken.SEPARATOR, start);
            int end = source.indexOf(TypeToken.END, separator);
            boolean nullable = source.charAt(start + 1) == TypeToken.NULLABLE;
            String owner = source.substring(start + (nullable ? 2 : 1), separator);
            mentions.add(new TypeMention(start, end + 1, nullable, owner, source.substring(separator + 1, end)));
            start = source.indexOf(TypeToken.START, end);
        }
        return mentions;
    }
}
