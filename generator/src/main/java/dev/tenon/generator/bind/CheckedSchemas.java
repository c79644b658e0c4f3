package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which schemas have something to check, themselves or in what they are made of: only these get a validator. */
final class CheckedSchemas {
    private CheckedSchemas() {}

    static Set<SchemaId> of(Contract contract) {
        Map<SchemaId, List<SchemaId>> users = new HashMap<>();
        Deque<SchemaId> waiting = new ArrayDeque<>();
        contract.schemas().forEach((id, schema) -> {
            for (SchemaUse use : schema.uses()) {
                users.computeIfAbsent(use.target(), key -> new ArrayList<>()).add(id);
            }
            if (hasConditions(schema)) {
                waiting.add(id);
            }
        });
        Set<SchemaId> checked = new HashSet<>();
        while (!waiting.isEmpty()) {
            SchemaId next = waiting.remove();
            if (checked.add(next)) {
                waiting.addAll(users.getOrDefault(next, List.of()));
            }
        }
        return checked;
    }

    private static boolean hasConditions(Schema schema) {
        if (schema instanceof Schema.EnumSchema || schema instanceof Schema.UnionSchema) {
            return true;
        } else if (schema instanceof Schema.ObjectSchema || schema instanceof Schema.ArraySchema) {
            return !schema.assertions().isEmpty();
        }
        return !Applicable.toScalar(TypeBinder.kindOf(schema), schema.assertions())
                .isEmpty();
    }
}
