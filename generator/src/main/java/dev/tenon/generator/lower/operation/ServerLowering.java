package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Server;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers the servers; a contract without any has one at {@code /} (OpenAPI 3.0.3 §4.7.1). */
public final class ServerLowering {
    private static final String PLAIN = "http://";

    private final Fields fields;
    private final Diagnostics diagnostics;

    /**
     * Starts lowering.
     *
     * @param fields reads members by kind
     * @param diagnostics is told what is sent elsewhere than to the first server
     */
    public ServerLowering(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
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
        secure(servers);
        return servers;
    }

    /** Requests go to the first server, and credentials with them: of one that is offered over http and over https, to the latter. */
    private void secure(List<Server> servers) {
        if (servers.isEmpty() || !servers.get(0).url().startsWith(PLAIN)) {
            return;
        }
        Server first = servers.get(0);
        String secured = "https://" + first.url().substring(PLAIN.length());
        for (Server server : servers) {
            if (server.url().equals(secured)) {
                servers.remove(server);
                servers.add(0, server);
                diagnostics.note(
                        "plain-server",
                        first.location(),
                        "requests to the first server, '" + first.url()
                                + "', can be read on their way; they go to the one of the same URL with https",
                        "list that one first, or set the client's endpoint to another one");
                return;
            }
        }
    }
}
