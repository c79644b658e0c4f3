package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Prose;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.schema.DiscriminatorLowering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of unions only when all their cases are known: a property that tells them apart although no discriminator
 * names it, and which cases have to keep properties that another one declares.
 */
public final class UnionTuning {
    private final Map<SchemaId, Schema> schemas;

    private final Diagnostics diagnostics;
    private final UndeclaredTags undeclared;
    private final OnlyTexts onlyTexts;

    /**
     * Takes schemas.
     *
     * @param schemas all schemas
     * @param diagnostics where everything is reported
     */
    public UnionTuning(Map<SchemaId, Schema> schemas, Diagnostics diagnostics) {
        this.schemas = new LinkedHashMap<>(schemas);
        this.diagnostics = diagnostics;
        this.undeclared = new UndeclaredTags(schemas, diagnostics);
        this.onlyTexts = new OnlyTexts(this.schemas);
    }

    /**
     * The same schemas, of which unions and their cases say more.
     *
     * @return the schemas in the same order
     */
    public Map<SchemaId, Schema> tuned() {
        for (Schema schema : List.copyOf(schemas.values())) {
            if (schema instanceof Schema.UnionSchema union && isDiscriminated(union)) {
                Discriminator discriminator = union.discriminator().orElseThrow();
                undeclared.report(union, discriminator);
                objects(union).forEach(object -> keepTag(object, discriminator.property()));
                shareWhatFits(union, true);
            } else if (schema instanceof Schema.UnionSchema union) {
                Optional<Discriminator> telling = telling(union);
                if (telling.isPresent() || union.discriminator().isPresent()) {
                    schemas.put(union.info().id(), union.withDiscriminator(telling));
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
                Set<String> texts = onlyTexts.of(object, property.name());
                boolean fresh = !texts.isEmpty()
                        && texts.stream()
                                .noneMatch(text ->
                                        mapping.containsKey(text) || text.length() > DiscriminatorLowering.LONGEST_TAG);
                texts.forEach(text -> mapping.put(text, object.info().id()));
                return fresh;
            });
            if (tells) {
                return Optional.of(new Discriminator(property.name(), union.place(), mapping));
            }
        }
        return Optional.empty();
    }

    /** What is read as one case must not lose what others declare. */
    private void keepWhatOthersDeclare(Schema.UnionSchema union) {
        for (Schema.ObjectSchema object : new FittingCases(collected(union), onlyTexts).losing()) {
            if (object.additional() instanceof AdditionalProperties.Ignored) {
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
}
