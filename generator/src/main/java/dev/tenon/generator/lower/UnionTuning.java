package dev.tenon.generator.lower;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.UnionMode;
import dev.tenon.generator.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be said of unions only when all their cases are known: a property that tells them apart although no discriminator
 * names it, and which cases have to keep properties that another one declares.
 */
final class UnionTuning {
    private final Map<SchemaId, Schema> schemas;

    UnionTuning(Map<SchemaId, Schema> schemas) {
        this.schemas = new LinkedHashMap<>(schemas);
    }

    Map<SchemaId, Schema> tuned() {
        for (Schema schema : List.copyOf(schemas.values())) {
            if (schema instanceof Schema.UnionSchema union
                    && union.discriminator().isEmpty()) {
                Optional<Discriminator> telling = telling(union);
                if (telling.isPresent()) {
                    schemas.put(
                            union.info().id(),
                            new Schema.UnionSchema(
                                    union.info(), union.mode(), union.variants(), telling, union.assertions()));
                } else if (union.mode() == UnionMode.ANY_OF) {
                    keepWhatOthersDeclare(union);
                }
            }
        }
        return schemas;
    }

    private List<Schema.ObjectSchema> objects(Schema.UnionSchema union) {
        List<Schema.ObjectSchema> objects = new ArrayList<>();
        for (SchemaUse use : union.variants()) {
            if (schemas.get(use.target()) instanceof Schema.ObjectSchema object && !object.isMap()) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** A required property with constants of which each belongs to one case. */
    private Optional<Discriminator> telling(Schema.UnionSchema union) {
        List<Schema.ObjectSchema> cases = objects(union);
        if (cases.size() < union.variants().size()) {
            return Optional.empty();
        }
        for (Property property : cases.get(0).properties()) {
            Map<String, SchemaId> mapping = new LinkedHashMap<>();
            boolean tells = cases.stream().allMatch(object -> {
                Set<String> texts = texts(object, property.name());
                boolean fresh = !texts.isEmpty() && texts.stream().noneMatch(mapping::containsKey);
                texts.forEach(text -> mapping.put(text, object.info().id()));
                return fresh;
            });
            if (tells) {
                return Optional.of(new Discriminator(property.name(), mapping));
            }
        }
        return Optional.empty();
    }

    /** The only texts that a property can be, if it must be there; empty if it may be something else. */
    private Set<String> texts(Schema.ObjectSchema object, String name) {
        return object.properties().stream()
                .filter(property -> property.name().equals(name)
                        && property.required()
                        && !property.schema().nullable())
                .findFirst()
                .map(property -> texts(schemas.get(property.schema().target())))
                .orElse(Set.of());
    }

    private static Set<String> texts(Schema schema) {
        if (schema instanceof Schema.EnumSchema enumeration) {
            return enumeration.values().stream().map(EnumValue::value).collect(Collectors.toSet());
        }
        return schema.assertions().stream()
                .filter(Assertion.Constant.class::isInstance)
                .map(assertion -> ((Assertion.Constant) assertion).value())
                .collect(Collectors.toSet());
    }

    /** An instance may fit several cases of {@code anyOf}; it is read as one of them, which must not lose the rest. */
    private void keepWhatOthersDeclare(Schema.UnionSchema union) {
        List<Schema.ObjectSchema> cases = objects(union);
        for (Schema.ObjectSchema object : cases) {
            boolean loses = object.additional() instanceof AdditionalProperties.Ignored
                    && cases.stream().anyMatch(other -> other != object && declaresMore(other, object));
            if (loses) {
                schemas.put(
                        object.info().id(),
                        new Schema.ObjectSchema(
                                object.info(), object.properties(), anything(object.info()), object.assertions()));
            }
        }
    }

    private boolean declaresMore(Schema.ObjectSchema other, Schema.ObjectSchema object) {
        Set<String> declared = names(object);
        return !declared.containsAll(names(other)) && !areDisjoint(object, other);
    }

    private boolean areDisjoint(Schema.ObjectSchema one, Schema.ObjectSchema other) {
        return one.properties().stream().anyMatch(property -> {
            Set<String> mine = texts(one, property.name());
            Set<String> others = texts(other, property.name());
            return !mine.isEmpty() && !others.isEmpty() && mine.stream().noneMatch(others::contains);
        });
    }

    private static Set<String> names(Schema.ObjectSchema object) {
        Set<String> names = new HashSet<>();
        object.properties().forEach(property -> names.add(property.name()));
        return names;
    }

    private AdditionalProperties anything(SchemaInfo owner) {
        Location place = new Location(
                owner.location().source(),
                owner.location().pointer().child("additionalProperties"),
                owner.location().position());
        List<String> name = new ArrayList<>(owner.nameParts());
        name.add("value");
        SchemaInfo info =
                new SchemaInfo(SchemaId.of(place), place, name, Optional.empty(), Optional.empty(), false, false);
        schemas.putIfAbsent(info.id(), new Schema.AnySchema(info, List.of()));
        return new AdditionalProperties.Typed(new SchemaUse(info.id(), true));
    }
}
