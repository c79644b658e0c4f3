package dev.tenon.generator.render.view;

import javax.lang.model.SourceVersion;

/**
 * A name: simple, or qualified for packages and modules.
 *
 * @param text the name
 */
public record Identifier(String text) implements Printable {
    /** Refuses what is no name in Java 17, which would be a defect of the binder. */
    public Identifier {
        if (!SourceVersion.isName(text, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("not a Java name: " + text);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
