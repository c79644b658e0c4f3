package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.NamedRules;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.schema.TextConditions;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions that look at properties, of an object itself or further down: at their number, at items that have to differ, and at
 * what is checked on JSON. An object keeps those that it does not declare if such a condition looks at them, and a text stays one
 * if its characters count.
 */
public final class DeepConditions {
    /** Keywords that say something of the same value. */
    private static final Set<String> IN_PLACE = Set.of("not", "if", "then", "else", "allOf", "anyOf", "oneOf");
    /** Keywords that say something of items. */
    private static final Set<String> OF_ITEMS = Set.of("items", "contains", "unevaluatedItems", "prefixItems");
    /** Keywords that say something of properties that others leave. */
    private static final Set<String> OF_PROPERTIES = Set.of("additionalProperties", "unevaluatedProperties");

    private final Map<SchemaId, Schema> schemas;
    private final Map<SchemaId, NamedRules> named;
    private final Typing typing;
    private final Diagnostics diagnostics;
    private final Deque<Look> waiting = new ArrayDeque<>();
    private final Map<SchemaId, Set<Rules>> looked = new HashMap<>();
    private final Set<SchemaId> compared = new HashSet<>();

    /** What has to be looked at; later, as schemas may refer to each other in chains longer than the stack is deep. */
    private record Look(SchemaId id, Rules rules) {}

    /**
     * Prepares the search.
     *
     * @param schemas all schemas
     * @param named the rules that others refer to
     * @param typing how much is read into the contract
     * @param diagnostics hears of texts that stay texts
     */
    public DeepConditions(
            Map<SchemaId, Schema> schemas, Map<SchemaId, NamedRules> named, Typing typing, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.schemas = new LinkedHashMap<>(schemas);
        this.named = named;
        this.typing = typing;
    }

    /**
     * All schemas, of which some keep more.
     *
     * @return the schemas in the same order
     */
    public Map<SchemaId, Schema> kept() {
        for (Schema schema : List.copyOf(schemas.values())) {
            for (Assertion assertion : schema.assertions()) {
                if (assertion instanceof Assertion.Fulfils fulfils) {
                    look(schema.info().id(), fulfils.rules());
                } else if (assertion instanceof Assertion.UniqueItems && schema instanceof Schema.ArraySchema array) {
                    compare(array.items().target());
                } else if (schema instanceof Schema.ObjectSchema object) {
                    look(object, assertion);
                }
            }
        }
        while (!waiting.isEmpty()) {
            Look next = waiting.remove();
            if (schemas.get(next.id()) instanceof Schema.UnionSchema union) {
                union.variants().forEach(variant -> look(variant.target(), next.rules()));
            } else {
                next.rules().rules().forEach(rule -> look(next.id(), rule, next.rules()));
            }
        }
        return schemas;
    }

    private void look(SchemaId id, Rules rules) {
        boolean fresh = looked.computeIfAbsent(id, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(rules);
        if (fresh) {
            waiting.add(new Look(id, rules));
        }
    }

    /** The value is compared as a whole. */
    private void compare(SchemaId start) {
        Deque<SchemaId> below = new ArrayDeque<>(List.of(start));
        while (!below.isEmpty()) {
            SchemaId id = below.remove();
            if (compared.add(id)) {
                Schema schema = schemas.get(id);
                schema.uses().forEach(use -> below.add(use.target()));
                if (schema instanceof Schema.ObjectSchema object) {
                    keep(object);
                }
            }
        }
    }

    private void look(SchemaId id, Rule rule, Rules all) {
        Schema schema = schemas.get(id);
        if (rule instanceof Rule.Reference reference) {
            look(id, named.get(reference.target()).rules());
        } else if (rule instanceof Rule.Values values) {
            compare(id);
            if (schema instanceof Schema.StringSchema text) {
                look(text, values);
            }
        } else if (rule instanceof Rule.AppliedList list && IN_PLACE.contains(list.keyword())) {
            list.schemas().forEach(rules -> look(id, rules));
        } else if (rule instanceof Rule.Applied applied && IN_PLACE.contains(applied.keyword())) {
            look(id, applied.schema());
        } else if (schema instanceof Schema.ArraySchema array) {
            look(array, rule);
        } else if (schema instanceof Schema.ObjectSchema object) {
            look(object, rule, all);
        } else if (schema instanceof Schema.StringSchema text && rule instanceof Rule.Asserted asserted) {
            look(text, asserted.assertion());
        }
    }

    private void look(Schema.StringSchema text, Assertion assertion) {
        if (TextConditions.areMoreThan(text.format(), List.of(assertion), typing)) {
            keep(text);
        }
    }

    private void look(Schema.StringSchema text, Rule.Values values) {
        boolean rewritten = values.values().stream()
                .anyMatch(value -> value instanceof Node.StringNode written
                        && TextConditions.isRewritten(text.format(), written.value()));
        if (rewritten) {
            keep(text);
        }
    }

    private void keep(Schema.StringSchema text) {
        TextConditions.reportKept(text.info().location(), diagnostics);
        schemas.put(text.info().id(), new Schema.StringSchema(text.info(), StringFormat.PLAIN, text.assertions()));
    }

    private void look(Schema.ArraySchema array, Rule rule) {
        SchemaId items = array.items().target();
        if (rule instanceof Rule.Asserted asserted && asserted.assertion() instanceof Assertion.UniqueItems) {
            compare(items);
        } else if (rule instanceof Rule.Applied applied && OF_ITEMS.contains(applied.keyword())) {
            look(items, applied.schema());
        } else if (rule instanceof Rule.AppliedList list && OF_ITEMS.contains(list.keyword())) {
            list.schemas().forEach(rules -> look(items, rules));
        }
    }

    private void look(Schema.ObjectSchema object, Rule rule, Rules all) {
        if (rule instanceof Rule.Required required) {
            need(object, required.names());
        } else if (rule instanceof Rule.DependentRequired dependent) {
            need(object, List.of(dependent.property()));
            need(object, dependent.names());
        } else if (rule instanceof Rule.Asserted asserted) {
            look(object, asserted.assertion());
        } else if (rule instanceof Rule.Applied applied && applied.keyword().equals("propertyNames")) {
            keep(object);
        } else if (rule instanceof Rule.Applied applied && OF_PROPERTIES.contains(applied.keyword())) {
            keep(object);
            lookAtOthers(object, listed(all), applied.schema());
        } else if (rule instanceof Rule.AppliedMap map) {
            look(object, map);
        }
    }

    private void look(Schema.ObjectSchema object, Assertion assertion) {
        if (assertion instanceof Assertion.MinProperties || assertion instanceof Assertion.MaxProperties) {
            keep(object);
        }
    }

    private void look(Schema.ObjectSchema object, Rule.AppliedMap map) {
        if (map.keyword().equals("patternProperties")) {
            keep(object);
            map.schemas().values().forEach(rules -> lookAtOthers(object, Set.of(), rules));
            return;
        }
        need(object, map.schemas().keySet());
        map.schemas().forEach((name, rules) -> {
            if (map.keyword().equals("dependentSchemas")) {
                look(object.info().id(), rules);
            } else {
                declared(object, name).forEach(use -> look(use.target(), rules));
            }
        });
    }

    /** The names that {@code properties} says something of, and {@code additionalProperties} beside it does not. */
    private static Set<String> listed(Rules rules) {
        Set<String> names = new HashSet<>();
        for (Rule rule : rules.rules()) {
            if (rule instanceof Rule.AppliedMap map && map.keyword().equals("properties")) {
                names.addAll(map.schemas().keySet());
            }
        }
        return names;
    }

    private void lookAtOthers(Schema.ObjectSchema object, Set<String> listed, Rules rules) {
        for (Property property : object.properties()) {
            if (!listed.contains(property.name())) {
                look(property.schema().target(), rules);
            }
        }
        if (object.additional() instanceof AdditionalProperties.Typed typed) {
            look(typed.values().target(), rules);
        }
    }

    /** What the object says of a property, by its name or as one that it does not declare. */
    private static List<SchemaUse> declared(Schema.ObjectSchema object, String name) {
        List<SchemaUse> own = object.properties().stream()
                .filter(property -> property.name().equals(name))
                .map(Property::schema)
                .toList();
        return own.isEmpty() && object.additional() instanceof AdditionalProperties.Typed typed
                ? List.of(typed.values())
                : own;
    }

    private void need(Schema.ObjectSchema object, Collection<String> names) {
        if (!object.propertyNames().containsAll(names)) {
            keep(object);
        }
    }

    private void keep(Schema.ObjectSchema object) {
        if (object.additional() instanceof AdditionalProperties.Ignored) {
            InventedSchemas.keepUndeclared(object, schemas);
        }
    }
}
