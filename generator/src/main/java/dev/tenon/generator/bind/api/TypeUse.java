package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Objects;
import java.util.Optional;

/**
 * The use of a Java type for an item, a value or a body.
 *
 * @param type the type of a value that is not null
 * @param nullable whether {@code null} is allowed; Java's type is then {@link Optional}
 */
public record TypeUse(JavaType type, boolean nullable) {
    /**
     * The type as Java declares it where no primitive may stand.
     *
     * @return for example {@code Optional<Long>} for a nullable integer
     */
    public TypeName reference() {
        TypeName bare = type.typeName().box();
        return nullable ? ParameterizedTypeName.get(ClassName.get(Optional.class), bare) : bare;
    }

    /**
     * The type as Java declares it for a field or a parameter.
     *
     * @return for example {@code long}, or {@code Optional<Long>} if null is allowed
     */
    public TypeName declared() {
        return nullable ? reference() : type.typeName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeUse that && type.equals(that.type) && nullable == that.nullable;
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, nullable);
    }
}
