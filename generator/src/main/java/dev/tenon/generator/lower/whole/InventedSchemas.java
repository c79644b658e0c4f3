package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Prose;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schemas that nobody wrote, at the places where they would be written. */
final class InventedSchemas {
    private InventedSchemas() {}

    /** Makes an object keep the properties that it does not declare. */
    static void keepUndeclared(Schema.ObjectSchema object, Map<SchemaId, Schema> schemas) {
        AdditionalProperties anything = new AdditionalProperties.Typed(anything(object, schemas));
        schemas.put(
                object.info().id(),
                new Schema.ObjectSchema(object.info(), object.properties(), anything, object.assertions()));
    }

    /** An object that keeps those of the properties that it does not declare which other cases declare. */
    static Schema.ObjectSchema keeping(
            AdditionalProperties.OfOtherCases others, Schema.ObjectSchema object, Map<SchemaId, Schema> schemas) {
        List<Assertion> assertions = new ArrayList<>(object.assertions());
        assertions.add(others.condition());
        return new Schema.ObjectSchema(
                object.info(),
                object.properties(),
                new AdditionalProperties.Typed(anything(object, schemas), Optional.of(others.names())),
                assertions);
    }

    private static SchemaUse anything(Schema.ObjectSchema object, Map<SchemaId, Schema> schemas) {
        SchemaInfo info = inside(object.info(), List.of("additionalProperties"), "value");
        schemas.putIfAbsent(info.id(), new Schema.AnySchema(info, List.of()));
        return new SchemaUse(info.id(), true);
    }

    /** What a schema below another one is called. */
    static SchemaInfo inside(SchemaInfo owner, List<String> path, String name) {
        Location place = owner.location().child(path.toArray(String[]::new));
        List<String> nameParts = new ArrayList<>(owner.nameParts());
        nameParts.add(name);
        return new SchemaInfo(SchemaId.of(place), place, nameParts, Optional.empty(), Prose.NONE, false);
    }
}
