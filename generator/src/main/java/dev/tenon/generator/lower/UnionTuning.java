package dev.tenon.generator.lower;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Prose;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What can be said of unions only when all their cases are known: a property that tells them apart although no discriminator
 * names it, and which cases have to keep properties that another one declares.
 */
final class UnionTuning {
    private final Map<SchemaId, Schema> schemas;

    private final Diagnostics diagnostics;
    private final UndeclaredTags undeclared;

    UnionTuning(Map<SchemaId, Schema> schemas, Diagnostics diagnostics) {
        this.schemas = new LinkedHashMap<>(schemas);
        this.diagnostics = diagnostics;
        this.undeclared = new UndeclaredTags(schemas, diagnostics);
    }

    Map<SchemaId, Schema> tuned() {
        for (Schema schema : List.copyOf(schemas.values())) {
            if (schema instanceof Schema.UnionSchema union && isDiscriminated(union)) {
                Discriminator discriminator = union.discriminator().orElseThrow();
                undeclared.report(union, discriminator);
                objects(union).forEach(object -> keepTag(object, discriminator.property()));
                shareWhatFits(union, true);
            } else if (schema instanceof Schema.UnionSchema union) {
                Optional<Discriminator> telling = telling(union);
                if (telling.isPresent() || union.discriminator().isPresent()) {
                    schemas.put(
                            union.info().id(),
                            new Schema.UnionSchema(
                                    union.info(),
                                    union.mode(),
                                    union.variants(),
                                    telling,
                                    union.declared(),
                                    union.parents(),
                                    union.assertions()));
                }
                shareWhatFits(union, telling.isPresent());
                if (telling.isEmpty()) {
                    keepWhatOthersDeclare(union);
                }
            }
        }
        return schemas;
    }

    /** Whether a discriminator decides: what is no object has no property that could. */
    private boolean isDiscriminated(Schema.UnionSchema union) {
        Optional<Schema> without = union.variants().stream()
                .map(use -> schemas.get(use.target()))
                .filter(UnionTuning::isNoObject)
                .findFirst();
        if (union.discriminator().isPresent() && without.isPresent()) {
            diagnostics.warning(
                    "unusable-discriminator",
                    union.info().location(),
                    "the case at " + without.get().info().location().reference()
                            + " is no object and cannot have the property '"
                            + union.discriminator().get().property()
                            + "'; the discriminator is ignored, and the cases are told apart by trying",
                    "make the case an object, or remove the discriminator");
            return false;
        }
        return union.discriminator().isPresent();
    }

    /** What decides has to be written again, although many a contract does not declare it in the cases. */
    private void keepTag(Schema.ObjectSchema object, String name) {
        if (object.propertyNames().contains(name) || !(object.additional() instanceof AdditionalProperties.Ignored)) {
            return;
        }
        SchemaInfo info = InventedSchemas.inside(object.info(), List.of("properties", name), name);
        schemas.putIfAbsent(info.id(), new Schema.StringSchema(info, StringFormat.PLAIN, List.of()));
        List<Property> properties = new ArrayList<>();
        properties.add(new Property(
                name,
                info.location(),
                new SchemaUse(info.id(), false),
                Optional.empty(),
                Prose.NONE,
                Direction.BOTH,
                Optional.empty()));
        properties.addAll(object.properties());
        schemas.put(
                object.info().id(),
                new Schema.ObjectSchema(object.info(), properties, object.additional(), object.assertions()));
    }

    private static boolean isNoObject(Schema schema) {
        return !(schema instanceof Schema.ObjectSchema
                || schema instanceof Schema.UnionSchema
                || schema instanceof Schema.AnySchema);
    }

    private List<Schema.ObjectSchema> objects(Schema.UnionSchema union) {
        return objects(union, schemas);
    }

    /** The cases that are objects with a class. */
    static List<Schema.ObjectSchema> objects(Schema.UnionSchema union, Map<SchemaId, Schema> schemas) {
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
                boolean fresh = !texts.isEmpty()
                        && texts.stream()
                                .noneMatch(text ->
                                        mapping.containsKey(text) || text.length() > DiscriminatorLowering.LONGEST_TAG);
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
        if (schema instanceof Schema.EnumSchema enumeration && enumeration.closed()) {
            return enumeration.values().stream().map(EnumValue::value).collect(Collectors.toSet());
        }
        return schema.assertions().stream()
                .filter(Assertion.Constant.class::isInstance)
                .map(assertion -> ((Assertion.Constant) assertion).value())
                .collect(Collectors.toSet());
    }

    /**
     * An instance may fit several cases, of {@code oneOf} if it is read leniently; it is read as the one that declares most of its
     * properties, which must not lose the rest.
     */
    private void keepWhatOthersDeclare(Schema.UnionSchema union) {
        List<Schema.ObjectSchema> cases = collected(union);
        keep(cases, object -> cases.stream().anyMatch(other -> other != object && declaresMore(other, object)));
    }

    private void keep(List<Schema.ObjectSchema> cases, Predicate<Schema.ObjectSchema> loses) {
        for (Schema.ObjectSchema object : cases) {
            if (object.additional() instanceof AdditionalProperties.Ignored && loses.test(object)) {
                InventedSchemas.keepUndeclared(object, schemas);
            }
        }
    }

    /** A closed object is one of its cases with what others declare, unless a property tells them apart, so that no other one fits. */
    private void shareWhatFits(Schema.UnionSchema union, boolean toldApart) {
        for (Schema.ObjectSchema object : objects(union)) {
            if (object.additional() instanceof AdditionalProperties.OfOtherCases others) {
                Schema.ObjectSchema decided = toldApart
                        ? new Schema.ObjectSchema(
                                object.info(),
                                object.properties(),
                                new AdditionalProperties.Forbidden(),
                                object.assertions())
                        : InventedSchemas.keeping(others, object, schemas);
                schemas.put(decided.info().id(), decided);
            }
        }
    }

    /** The objects among the cases, and among the cases of those that are choices themselves. */
    private List<Schema.ObjectSchema> collected(Schema.UnionSchema union) {
        List<Schema.ObjectSchema> cases = new ArrayList<>();
        collect(union, cases, new HashSet<>());
        return cases;
    }

    private void collect(Schema.UnionSchema union, List<Schema.ObjectSchema> cases, Set<SchemaId> passed) {
        if (passed.add(union.info().id())) {
            cases.addAll(objects(union));
            for (SchemaUse use : union.variants()) {
                if (schemas.get(use.target()) instanceof Schema.UnionSchema nested) {
                    collect(nested, cases, passed);
                }
            }
        }
    }

    private boolean declaresMore(Schema.ObjectSchema other, Schema.ObjectSchema object) {
        Set<String> declared = object.propertyNames();
        Set<String> others = other.propertyNames();
        // What is declared by one that declares all of this one's and more is only there where that one is read,
        // whichever way it goes.
        boolean readWhole = others.containsAll(declared) && !demandsOneWay(other);
        return !declared.containsAll(others) && !readWhole && !areDisjoint(object, other);
    }

    private static boolean demandsOneWay(Schema.ObjectSchema object) {
        return object.properties().stream()
                .anyMatch(property -> property.required() && property.direction() != Direction.BOTH);
    }

    private boolean areDisjoint(Schema.ObjectSchema one, Schema.ObjectSchema other) {
        return one.properties().stream().anyMatch(property -> {
            Set<String> mine = texts(one, property.name());
            Set<String> others = texts(other, property.name());
            return !mine.isEmpty() && !others.isEmpty() && mine.stream().noneMatch(others::contains);
        });
    }
}
