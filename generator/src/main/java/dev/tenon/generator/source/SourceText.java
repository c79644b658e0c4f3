package dev.tenon.generator.source;

import java.net.URI;

/**
 * The text of one document of a contract, and what to call it in messages.
 *
 * @param uri where the document was read from; relative references are resolved against it
 * @param name the name for messages and headers: the file's name or its path below the root document's folder, never absolute
 * @param text the whole text, decoded
 */
public record SourceText(URI uri, String name, String text) {
    /**
     * One line of the text, for showing it under a message.
     *
     * @param line the line's number, from 1
     * @return the line without its end; empty if there is no such line
     */
    public String line(int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("");
    }

    /**
     * The name of the file alone.
     *
     * @return the name without folders
     */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The name alone: the text may be megabytes long. */
    @Override
    public String toString() {
        return name;
    }
}
