package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.Checking;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Assertion;
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
import java.util.function.Predicate;

/** Which schemas have something to check, themselves or in what they are made of: only these get a validator. */
final class CheckedSchemas {
    private CheckedSchemas() {}

    static Map<SchemaId, Checking> of(Contract contract) {
        Map<SchemaId, List<SchemaId>> users = new HashMap<>();
        contract.schemas().forEach((id, schema) -> {
            for (SchemaUse use : schema.uses()) {
                users.computeIfAbsent(use.target(), key -> new ArrayList<>()).add(id);
            }
        });
        Map<SchemaId, Checking> checked = new HashMap<>();
        above(contract, users, CheckedSchemas::hasConditions).forEach(id -> checked.put(id, Checking.ALWAYS));
        above(contract, users, CheckedSchemas::dependsOnDirection)
                .forEach(id -> checked.put(id, Checking.BY_DIRECTION));
        return checked;
    }

    /** The schemas of which something holds, and those that are made of them. */
    private static Set<SchemaId> above(
            Contract contract, Map<SchemaId, List<SchemaId>> users, Predicate<Schema> condition) {
        Deque<SchemaId> waiting = new ArrayDeque<>();
        contract.schemas().forEach((id, schema) -> {
            if (condition.test(schema)) {
                waiting.add(id);
            }
        });
        Set<SchemaId> found = new HashSet<>();
        while (!waiting.isEmpty()) {
            SchemaId next = waiting.remove();
            if (found.add(next)) {
                waiting.addAll(users.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    private static boolean dependsOnDirection(Schema schema) {
        return schema.assertions().stream().anyMatch(Assertion.Demanded.class::isInstance);
    }

    private static boolean hasConditions(Schema schema) {
        if (schema instanceof Schema.EnumSchema enumeration) {
            return enumeration.closed()
                    || !Applicable.toScalar(ScalarKind.STRING, schema.assertions())
                            .isEmpty();
        } else if (schema instanceof Schema.UnionSchema) {
            return true;
        } else if (schema instanceof Schema.ObjectSchema || schema instanceof Schema.ArraySchema) {
            return !schema.assertions().isEmpty();
        }
        return !Applicable.toScalar(TypeBinder.kindOf(schema), schema.assertions())
                .isEmpty();
    }
}
