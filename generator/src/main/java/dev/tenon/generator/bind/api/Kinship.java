package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * How the interface of a union stands to those of others (JLS §9.1.3, §9.1.4): that of a parent extends those of its own parents.
 *
 * @param superinterfaces the direct ones: those of the nearest parents
 * @param subinterfaces the direct ones, in the contract's order
 * @param permitted what implements or extends it directly, in the contract's order; without the case of unknown values
 */
public record Kinship(List<ClassName> superinterfaces, List<JavaType.Model> subinterfaces, List<ClassName> permitted) {
    /** That of a union whose cases are not known yet. */
    public static final Kinship NONE = new Kinship(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Kinship {
        superinterfaces = List.copyOf(superinterfaces);
        subinterfaces = List.copyOf(subinterfaces);
        permitted = List.copyOf(permitted);
    }
}
