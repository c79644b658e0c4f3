package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Kinship;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what extends and implements what: a class or interface that is a case of several unions names the nearest ones. */
final class KinshipBinder {
    /** Of the interface of each union all those that it extends. */
    private final Map<ClassName, Set<ClassName>> parents = new HashMap<>();

    private final Map<ClassName, List<JavaType.Model>> subinterfaces = new HashMap<>();
    /** The unions of which a class is a case by itself. */
    private final Map<ClassName, Set<ClassName>> unionsOf = new HashMap<>();

    /**
     * Takes all unions of the output.
     *
     * @param unions the unions by their schemas
     * @param contract says which schemas these have as parents
     */
    KinshipBinder(Map<SchemaId, ModelClass.UnionClass> unions, Contract contract) {
        unions.forEach((id, union) -> {
            Set<ClassName> known = new LinkedHashSet<>();
            if (contract.schemas().get(id) instanceof Schema.UnionSchema schema) {
                schema.parents().stream()
                        .filter(unions::containsKey)
                        .forEach(parent -> known.add(unions.get(parent).type().name()));
            }
            parents.put(union.type().name(), known);
        });
        for (ModelClass.UnionClass union : unions.values()) {
            for (ClassName parent : nearest(parents.get(union.type().name()))) {
                subinterfaces.computeIfAbsent(parent, name -> new ArrayList<>()).add(union.type());
            }
            for (ModelClass.Variant variant : union.variants()) {
                if (!variant.wraps()) {
                    unionsOf.computeIfAbsent(variant.name(), name -> new LinkedHashSet<>())
                            .add(union.type().name());
                }
            }
        }
    }

    /** The interfaces that the class of an object implements. */
    List<ClassName> implemented(ClassName object) {
        return nearest(unionsOf.getOrDefault(object, Set.of()));
    }

    /** How a union stands to the others. */
    Kinship of(ModelClass.UnionClass union) {
        ClassName name = union.type().name();
        List<JavaType.Model> children = subinterfaces.getOrDefault(name, List.of());
        Set<ClassName> permitted = new LinkedHashSet<>();
        for (ModelClass.Variant variant : union.variants()) {
            if (variant.wraps() || implemented(variant.name()).contains(name) && !parents.containsKey(variant.name())) {
                permitted.add(variant.name());
            }
        }
        children.forEach(child -> permitted.add(child.name()));
        return new Kinship(nearest(parents.get(name)), children, new ArrayList<>(permitted));
    }

    /** Those that none of the others extends. */
    private List<ClassName> nearest(Set<ClassName> names) {
        return names.stream()
                .filter(name ->
                        names.stream().noneMatch(other -> parents.get(other).contains(name)))
                .toList();
    }
}
