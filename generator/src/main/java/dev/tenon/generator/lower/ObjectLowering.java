package dev.tenon.generator.lower;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers objects; {@code allOf} is flattened into one of them. */
final class ObjectLowering {
    private final SchemaLowering schemas;
    private final Fields fields;
    private final Assertions assertions;
    private final Diagnostics diagnostics;

    ObjectLowering(SchemaLowering schemas, Fields fields, Assertions assertions, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.fields = fields;
        this.assertions = assertions;
        this.diagnostics = diagnostics;
    }

    Schema lower(Node node, SchemaInfo info) {
        ObjectParts parts = new ObjectParts(schemas, fields, assertions, diagnostics);
        parts.collect(node);
        List<Property> properties = new ArrayList<>();
        parts.properties().forEach((name, schema) -> properties.add(property(name, schema, info, parts)));
        parts.required().forEach((name, place) -> {
            if (!parts.properties().containsKey(name)) {
                properties.add(undeclared(name, place, info));
            }
        });
        return new Schema.ObjectSchema(info, properties, additional(parts, info), parts.assertions());
    }

    private Property property(String name, Node schema, SchemaInfo info, ObjectParts parts) {
        Node target = schemas.resolve(schema).orElse(schema);
        return new Property(
                name,
                schema.location(),
                schemas.use(schema, longer(info, name)),
                parts.required().containsKey(name),
                fields.prose(schema, "description").or(() -> fields.prose(target, "description")),
                fields.flag(schema, "deprecated") || fields.flag(target, "deprecated"),
                fields.flag(schema, "readOnly"),
                fields.flag(schema, "writeOnly"));
    }

    /** A required property without a schema may be anything. */
    private Property undeclared(String name, Location place, SchemaInfo info) {
        SchemaUse any = schemas.use(new Node.BooleanNode(place, true), longer(info, name));
        return new Property(name, place, any, true, Optional.empty(), false, false, false);
    }

    private AdditionalProperties additional(ObjectParts parts, SchemaInfo info) {
        Optional<Node> keyword = parts.additional();
        if (parts.keepsUndeclared()) {
            Location place = info.location();
            Node anything = new Node.BooleanNode(
                    new Location(place.source(), place.pointer().child("additionalProperties"), place.position()),
                    true);
            return new AdditionalProperties.Typed(schemas.use(anything, longer(info, "value")));
        }
        if (keyword.isEmpty()) {
            return new AdditionalProperties.Ignored();
        }
        if (keyword.get() instanceof Node.BooleanNode allowed && !allowed.value()) {
            return new AdditionalProperties.Forbidden();
        }
        return new AdditionalProperties.Typed(schemas.use(keyword.get(), longer(info, "value")));
    }

    private static List<String> longer(SchemaInfo info, String name) {
        List<String> parts = new ArrayList<>(info.nameParts());
        parts.add(name);
        return parts;
    }
}
