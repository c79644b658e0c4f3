package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Server;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers the servers; a contract without any has one at {@code /} (OpenAPI 3.0.3 §4.7.1). */
public final class ServerLowering {
    private final Fields fields;

    /**
     * Starts lowering.
     *
     * @param fields reads members by kind
     */
    public ServerLowering(Fields fields) {
        this.fields = fields;
    }

    /**
     * The servers of a contract.
     *
     * @param root the contract's own document
     * @return at least one
     */
    public List<Server> lower(Node root) {
        List<Server> servers = written(root);
        return servers.isEmpty() ? List.of(new Server(root.location(), "/", Optional.empty(), List.of())) : servers;
    }

    /** The servers that a root, a path or an operation lists. */
    List<Server> written(Node node) {
        List<Server> servers = new ArrayList<>();
        for (Node server : fields.list(node, "servers")) {
            List<Server.Variable> variables = new ArrayList<>();
            fields.map(server, "variables")
                    .forEach((name, variable) -> variables.add(new Server.Variable(
                            name,
                            fields.prose(variable, "default").orElse(""),
                            variable.get("enum").isPresent() ? fields.texts(variable, "enum") : List.of(),
                            fields.prose(variable, "description"))));
            servers.add(new Server(
                    server.location(),
                    fields.text(server, "url").orElse("/"),
                    fields.prose(server, "description"),
                    variables));
        }
        return servers;
    }
}
