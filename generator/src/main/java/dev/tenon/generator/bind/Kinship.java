package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * How the interface of a union stands to other ones: that of a parent extends those of its own parents.
 *
 * @param extended the interfaces that it extends, each by the nearest
 * @param extending the interfaces that extend it, in the contract's order
 * @param permitted what implements or extends it directly, in the contract's order; without the case of unknown values
 */
public record Kinship(List<ClassName> extended, List<JavaType.Model> extending, List<ClassName> permitted) {
    /** That of a union whose cases are not known yet. */
    static final Kinship NONE = new Kinship(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Kinship {
        extended = List.copyOf(extended);
        extending = List.copyOf(extending);
        permitted = List.copyOf(permitted);
    }
}
