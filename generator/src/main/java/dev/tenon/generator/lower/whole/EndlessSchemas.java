package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports schemas whose instances have to contain an instance of the same schema, and so have no end. */
public final class EndlessSchemas {
    private final Map<SchemaId, Schema> schemas;
    private final Diagnostics diagnostics;
    private final Map<SchemaId, List<SchemaId>> needed = new HashMap<>();
    /** Those that no finite instance is known to fit. */
    private final Set<SchemaId> endless;

    /**
     * Takes schemas.
     *
     * @param schemas all schemas
     * @param diagnostics where everything is reported
     */
    public EndlessSchemas(Map<SchemaId, Schema> schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.diagnostics = diagnostics;
        this.endless = new HashSet<>(schemas.keySet());
        schemas.forEach((id, schema) ->
                needed.put(id, needed(schema).stream().map(SchemaUse::target).toList()));
    }

    /** Every one leads to others, in the end to one that was passed: there it begins anew, which is reported once. */
    public void check() {
        removeFinite();
        Set<SchemaId> passed = new HashSet<>();
        for (SchemaId start : schemas.keySet()) {
            Set<SchemaId> way = new HashSet<>();
            SchemaId at = start;
            while (endless.contains(at) && passed.add(at)) {
                way.add(at);
                at = next(at);
            }
            if (way.contains(at)) {
                diagnostics.warning(
                        "endless-schema",
                        schemas.get(at).info().location(),
                        "a value of this schema has to contain another one, without end; no value is valid",
                        "do not require the property that leads back here, or let it be null or a list");
            }
        }
    }

    private void removeFinite() {
        Map<SchemaId, List<SchemaId>> users = new HashMap<>();
        needed.forEach((user, inner) -> inner.forEach(
                id -> users.computeIfAbsent(id, key -> new ArrayList<>()).add(user)));
        Deque<SchemaId> open = new ArrayDeque<>(schemas.keySet());
        while (!open.isEmpty()) {
            SchemaId id = open.pop();
            if (endless.contains(id) && isFinite(id)) {
                endless.remove(id);
                users.getOrDefault(id, List.of()).forEach(open::push);
            }
        }
    }

    private boolean isFinite(SchemaId id) {
        return schemas.get(id) instanceof Schema.UnionSchema
                ? !endless.containsAll(needed.get(id))
                : needed.get(id).stream().noneMatch(endless::contains);
    }

    /** What an instance contains, whatever else it has; of a union, what it may be. */
    private static List<SchemaUse> needed(Schema schema) {
        if (schema instanceof Schema.ObjectSchema object) {
            return object.properties().stream()
                    .filter(property ->
                            property.required() && !property.schema().nullable())
                    .map(Property::schema)
                    .toList();
        }
        if (schema instanceof Schema.ArraySchema array) {
            boolean filled = array.assertions().stream()
                    .anyMatch(assertion -> assertion instanceof Assertion.MinItems least && least.bound() > 0);
            return filled && !array.items().nullable() ? List.of(array.items()) : List.of();
        }
        return schema instanceof Schema.UnionSchema union ? union.variants() : List.of();
    }

    private SchemaId next(SchemaId id) {
        return needed.get(id).stream().filter(endless::contains).findFirst().orElseThrow();
    }
}
