package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Tag;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers the tags. Operations may have tags that are declared nowhere (OpenAPI 3.0.3 §4.7.1.1). */
public final class TagLowering {
    private final Fields fields;
    private final Diagnostics diagnostics;

    /**
     * Starts lowering.
     *
     * @param fields reads members by kind
     * @param diagnostics where tags are reported that are declared twice
     */
    public TagLowering(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /**
     * The tags of a contract.
     *
     * @param spec what was read
     * @param operations the operations, which have tags of their own
     * @return those that are declared in their order, then the others
     */
    public List<Tag> lower(ParsedSpec spec, List<Operation> operations) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (Node node : fields.list(spec.root(), "tags")) {
            fields.text(node, "name").ifPresent(name -> declare(name, node, tags));
        }
        for (Operation operation : operations) {
            for (String name : operation.tags()) {
                tags.putIfAbsent(name, new Tag(name, operation.location(), Optional.empty()));
            }
        }
        return List.copyOf(tags.values());
    }

    private void declare(String name, Node node, Map<String, Tag> tags) {
        Tag first = tags.putIfAbsent(name, new Tag(name, node.location(), fields.prose(node, "description")));
        if (first != null) {
            diagnostics.warning(
                    "repeated-tag",
                    node.location(),
                    "the tag '" + name + "' is declared twice; the first declaration holds",
                    "remove one of them");
        }
    }
}
