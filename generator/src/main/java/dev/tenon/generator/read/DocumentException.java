package dev.tenon.generator.read;

import dev.tenon.generator.source.Position;

/** A document cannot be parsed any further. */
final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient Position position;
    private final String hint;

    DocumentException(String id, Position position, String message, String hint) {
        super(message);
        this.id = id;
        this.position = position;
        this.hint = hint;
    }

    static DocumentException empty() {
        return new DocumentException(
                "empty-document", Position.START, "the document is empty", "write an OpenAPI document into it");
    }

    String id() {
        return id;
    }

    Position position() {
        return position;
    }

    String hint() {
        return hint;
    }
}
