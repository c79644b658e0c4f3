package dev.tenon.generator.render.text;

import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * A name: simple, or qualified for packages and modules.
 *
 * @param text the name
 */
public record Identifier(String text) implements Printable {
    /** With these begin the names of all classes that generated code writes in full, as another one has the simple name. */
    private static final Set<String> PACKAGES = Set.of("dev", "java", "javax");

    /** Refuses what is no name in Java 17, which would be a defect of the binder. */
    public Identifier {
        // Taking a name apart at its dots costs more than looking at it.
        boolean legal = text.indexOf('.') < 0
                ? SourceVersion.isIdentifier(text) && !SourceVersion.isKeyword(text, SourceVersion.RELEASE_17)
                : SourceVersion.isName(text, SourceVersion.RELEASE_17);
        if (!legal) {
            throw new IllegalArgumentException("not a Java name: " + text);
        }
    }

    /**
     * The name of a field, a parameter or another variable. One that is called as packages begin would hide these from names that
     * are written in full (JLS §6.4.2).
     *
     * @param member what it is called elsewhere, for example by its accessor
     * @return the same, or {@code java_}
     */
    public static Identifier variable(String member) {
        return new Identifier(PACKAGES.contains(member) ? member + "_" : member);
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
