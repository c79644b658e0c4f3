package dev.tenon.generator.render.text;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/**
 * A type whose spelling, simple with an import or qualified, is decided when the whole file is known.
 *
 * @param text the type with each class between {@link #START} and {@link #END}
 */
public record TypeToken(String text) implements Printable {
    /** Begins a class: a control character, which no encoder lets through from a contract. */
    public static final char START = '\u0002';
    /** Ends a class. */
    public static final char END = '\u0003';
    /** Stands between the package and the class. */
    public static final char SEPARATOR = '\u0004';
    /** Stands after {@link #START} of a class that may be null. */
    public static final char NULLABLE = '?';

    /**
     * A type.
     *
     * @param type a primitive, a class or a parameterized class
     * @return its token
     */
    public static TypeToken of(TypeName type) {
        return encoded(type, false);
    }

    /**
     * A type that may be null.
     *
     * @param type a class or a parameterized class
     * @return its token, which prints the annotation {@code @Nullable} too
     */
    public static TypeToken nullable(TypeName type) {
        return encoded(type, true);
    }

    private static TypeToken encoded(TypeName type, boolean nullable) {
        StringBuilder token = new StringBuilder();
        encode(type, nullable, token);
        return new TypeToken(token.toString());
    }

    private static void encode(TypeName type, boolean nullable, StringBuilder token) {
        if (type instanceof ParameterizedTypeName parameterized) {
            encode(parameterized.rawType(), nullable, token);
            String separator = "<";
            for (TypeName argument : parameterized.typeArguments()) {
                token.append(separator);
                encode(argument, false, token);
                separator = ", ";
            }
            token.append('>');
        } else if (type instanceof ClassName name) {
            String owner = name.packageName();
            String names = name.canonicalName().substring(owner.isEmpty() ? 0 : owner.length() + 1);
            token.append(START).append(nullable ? String.valueOf(NULLABLE) : "");
            token.append(owner).append(SEPARATOR).append(names).append(END);
        } else if (type.isPrimitive()) {
            token.append(type);
        } else {
            throw new IllegalArgumentException("no type of generated code: " + type);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeToken that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
