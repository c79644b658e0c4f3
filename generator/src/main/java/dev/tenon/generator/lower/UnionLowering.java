package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.UnionMode;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.read.References;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers {@code oneOf} and {@code anyOf}. */
final class UnionLowering {
    private final SchemaLowering schemas;
    private final Fields fields;
    private final Diagnostics diagnostics;

    UnionLowering(SchemaLowering schemas, Fields fields, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    Schema lower(Node node, SchemaInfo info, List<Assertion> assertions) {
        UnionMode mode = node.get("oneOf").isPresent() ? UnionMode.ONE_OF : UnionMode.ANY_OF;
        List<SchemaUse> variants = new ArrayList<>();
        Map<String, SchemaId> implied = new LinkedHashMap<>();
        for (Node member : Nullability.alternatives(node)) {
            Node target = schemas.resolve(member).orElse(member);
            if (Nullability.isOnlyNull(target)) {
                continue;
            }
            SchemaUse use = schemas.use(member, variantName(info, target, variants.size()));
            if (variants.stream().noneMatch(variant -> variant.target().equals(use.target()))) {
                variants.add(use);
            }
            References.reference(member).ifPresent(ref -> implied.put(lastToken(ref), use.target()));
        }
        if (variants.size() < 2) {
            return new Schema.AnySchema(info, assertions);
        }
        return new Schema.UnionSchema(info, mode, variants, discriminator(node, variants, implied), assertions);
    }

    private List<String> variantName(SchemaInfo info, Node target, int index) {
        List<String> parts = new ArrayList<>(info.nameParts());
        parts.add(fields.prose(target, "title").orElse("variant " + (index + 1)));
        return parts;
    }

    private Optional<Discriminator> discriminator(Node node, List<SchemaUse> variants, Map<String, SchemaId> implied) {
        Optional<Node> keyword = node.get("discriminator");
        Optional<String> property = keyword.flatMap(value -> fields.text(value, "propertyName"));
        if (property.isEmpty()) {
            return Optional.empty();
        }
        Map<String, SchemaId> mapping = new LinkedHashMap<>();
        fields.map(keyword.get(), "mapping").forEach((tag, value) -> {
            if (value instanceof Node.StringNode text) {
                // A mapping names a component, or refers to a schema like $ref does.
                Optional<SchemaId> target = Optional.ofNullable(implied.get(lastToken(text.value())));
                target.ifPresent(id -> mapping.put(tag, id));
                if (target.isEmpty()) {
                    diagnostics.warning(
                            "unresolved-mapping",
                            value.location(),
                            "the tag '" + tag + "' leads to '" + text.value() + "', which is no case of this union",
                            "add the schema to " + (node.get("oneOf").isPresent() ? "oneOf" : "anyOf")
                                    + " or remove the tag");
                }
            }
        });
        implied.forEach((name, id) -> {
            if (!mapping.containsValue(id)) {
                mapping.put(name, id);
            }
        });
        boolean all = variants.stream().allMatch(variant -> mapping.containsValue(variant.target()));
        return all ? Optional.of(new Discriminator(property.get(), mapping)) : Optional.empty();
    }

    private static String lastToken(String reference) {
        String token = reference.substring(reference.lastIndexOf('/') + 1);
        return token.replace("~1", "/").replace("~0", "~");
    }
}
