package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes a document of OpenAPI 3.0 of one of Swagger 2.0, value by value: each keeps its place in the document that was written,
 * numbers stay exact, and schemas are the same.
 */
final class Swagger2Document {
    private static final Set<String> KEPT = Set.of("info", "tags", "externalDocs", "security");

    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "password",
            "application", "clientCredentials",
            "accessCode", "authorizationCode");

    private final Node.ObjectNode root;
    private final Diagnostics diagnostics;

    Swagger2Document(Node.ObjectNode root, Diagnostics diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
    }

    Node.ObjectNode converted() {
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("openapi", new Node.StringNode(place("swagger"), "3.0.3"));
        Swagger2Fields fields = new Swagger2Fields(diagnostics);
        fields.ofDocument(root).forEach((name, value) -> {
            if (KEPT.contains(name) || name.startsWith("x-")) {
                members.put(name, value);
            }
        });
        Swagger2Servers servers = new Swagger2Servers(root, diagnostics);
        servers.ofContract().ifPresent(server -> members.put("servers", server));
        Swagger2Operations operations = new Swagger2Operations(root, servers, fields, diagnostics);
        members.put("paths", each("paths", operations::pathItem));
        Map<String, Node> components = new LinkedHashMap<>();
        components.put("schemas", each("definitions", schema -> schema));
        components.put("securitySchemes", each("securityDefinitions", this::security));
        members.put("components", new Node.ObjectNode(root.location(), components));
        return new Node.ObjectNode(root.location(), members);
    }

    private Location place(String name) {
        return root.get(name).orElse(root).location();
    }

    private Node each(String name, UnaryOperator<Node> conversion) {
        Optional<Node> section = root.get(name);
        if (section.isEmpty() || !(section.get() instanceof Node.ObjectNode object)) {
            return section.orElse(new Node.ObjectNode(root.location(), Map.of()));
        }
        Map<String, Node> members = new LinkedHashMap<>();
        object.members()
                .forEach((key, value) -> members.put(key, key.startsWith("x-") ? value : conversion.apply(value)));
        return new Node.ObjectNode(object.location(), members);
    }

    private Node security(Node scheme) {
        if (!(scheme instanceof Node.ObjectNode object)) {
            return scheme;
        }
        Location place = scheme.location();
        Map<String, Node> members = new LinkedHashMap<>(object.members());
        if (Swagger2Texts.text(scheme, "type").equals("basic")) {
            members.put("type", new Node.StringNode(place, "http"));
            members.put("scheme", new Node.StringNode(place, "basic"));
        } else if (Swagger2Texts.text(scheme, "type").equals("oauth2")) {
            Map<String, Node> said = new LinkedHashMap<>();
            for (String name : List.of("authorizationUrl", "tokenUrl", "scopes")) {
                Optional.ofNullable(members.remove(name)).ifPresent(value -> said.put(name, value));
            }
            members.remove("flow");
            Map<String, Node> flows = new LinkedHashMap<>();
            flow(object).ifPresent(flow -> flows.put(flow, new Node.ObjectNode(place, said)));
            members.put("flows", new Node.ObjectNode(place, flows));
        }
        return new Node.ObjectNode(place, members);
    }

    /** What OpenAPI 3 calls the flow of a security scheme; empty if there is none of this name, which is reported. */
    private Optional<String> flow(Node.ObjectNode scheme) {
        String written = Swagger2Texts.text(scheme, "flow");
        Optional<String> flow = Optional.ofNullable(FLOWS.get(written));
        if (flow.isEmpty()) {
            diagnostics.warning(
                    "unknown-flow",
                    scheme.get("flow").orElse(scheme).location(),
                    (written.isEmpty() ? "nothing says which 'flow' this is" : "there is no flow '" + written + "'")
                            + "; the client takes a token all the same",
                    "write 'flow: ' and implicit, password, application or accessCode");
        }
        return flow;
    }
}
