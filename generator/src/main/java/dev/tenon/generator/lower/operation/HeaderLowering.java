package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Header;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.schema.PartNames;
import dev.tenon.generator.lower.schema.Schemas;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers documented header fields. */
final class HeaderLowering {
    private final Fields fields;
    private final Schemas schemas;

    HeaderLowering(Fields fields, Schemas schemas) {
        this.fields = fields;
        this.schemas = schemas;
    }

    /**
     * All fields of a response or part but {@code Content-Type}, which is described elsewhere.
     *
     * @param ownerName what schemas that are written in it are called after
     */
    List<Header> lower(List<String> ownerName, Node owner) {
        List<Header> headers = new ArrayList<>();
        fields.map(owner, "headers").forEach((name, header) -> {
            if (!name.equalsIgnoreCase("content-type")) {
                headers.add(header(ownerName, name, header));
            }
        });
        return headers;
    }

    private Header header(List<String> ownerName, String name, Node node) {
        List<String> inline = new ArrayList<>(ownerName);
        inline.add(name);
        Optional<Node> json = fields.map(node, "content").entrySet().stream()
                .filter(content -> content.getKey().contains("json"))
                .findFirst()
                .flatMap(content -> Fields.schema(content.getValue()));
        Node schema = Fields.schema(node).or(() -> json).orElseGet(() -> new Node.BooleanNode(node.location(), true));
        return new Header(
                name,
                node.location(),
                schemas.use(schema, PartNames.of(node.location(), "header", inline)),
                fields.flag(node, "explode"),
                Fields.schema(node).isEmpty() && json.isPresent(),
                fields.flag(node, "required"),
                fields.prose(node, "description"));
    }
}
