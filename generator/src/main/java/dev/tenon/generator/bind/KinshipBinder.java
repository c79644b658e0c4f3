package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what extends and implements what: a class or interface that is a case of several unions names the nearest ones. */
final class KinshipBinder {
    private final Map<SchemaId, ModelClass.UnionClass> unions = new LinkedHashMap<>();
    private final Map<ClassName, Set<ClassName>> parents = new HashMap<>();
    /** The unions of which a class is a case by itself. */
    private final Map<ClassName, Set<ClassName>> unionsOf = new HashMap<>();

    /** Takes all unions of the output. */
    KinshipBinder(Map<Schema.UnionSchema, ModelClass.UnionClass> bound) {
        bound.forEach((schema, union) -> unions.put(schema.info().id(), union));
        bound.forEach((schema, union) -> {
            Set<ClassName> known = new LinkedHashSet<>();
            schema.parents().stream()
                    .filter(unions::containsKey)
                    .forEach(id -> known.add(unions.get(id).type().name()));
            parents.put(union.type().name(), known);
            for (ModelClass.Variant variant : union.variants()) {
                if (!variant.wraps()) {
                    unionsOf.computeIfAbsent(variant.name(), name -> new LinkedHashSet<>())
                            .add(union.type().name());
                }
            }
        });
    }

    /** The interfaces that the class of an object implements. */
    List<ClassName> implemented(ClassName object) {
        return nearest(unionsOf.getOrDefault(object, Set.of()));
    }

    /** How a union stands to the others. */
    Kinship of(ModelClass.UnionClass union) {
        ClassName name = union.type().name();
        List<JavaType.Model> extending = unions.values().stream()
                .map(ModelClass.UnionClass::type)
                .filter(other -> extended(other.name()).contains(name))
                .toList();
        Set<ClassName> permitted = new LinkedHashSet<>();
        for (ModelClass.Variant variant : union.variants()) {
            if (variant.wraps() || implemented(variant.name()).contains(name) && !parents.containsKey(variant.name())) {
                permitted.add(variant.name());
            }
        }
        extending.forEach(other -> permitted.add(other.name()));
        return new Kinship(extended(name), extending, new ArrayList<>(permitted));
    }

    private List<ClassName> extended(ClassName union) {
        return nearest(parents.get(union));
    }

    /** Those that none of the others extends. */
    private List<ClassName> nearest(Set<ClassName> names) {
        return names.stream()
                .filter(name ->
                        names.stream().noneMatch(other -> parents.get(other).contains(name)))
                .toList();
    }
}
