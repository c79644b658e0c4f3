package dev.tenon.generator.lower.operation;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.List;

/** Reports the requests that a service sends to whoever asked for them: a client receives nothing, and has no method for them. */
final class IncomingRequests {
    private static final int NAMED = 3;

    private final Fields fields;
    private final Diagnostics diagnostics;

    IncomingRequests(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    void webhooks(Node root) {
        report(root, "webhooks", "webhook", "");
    }

    void callbacks(String operation, Node node) {
        report(node, "callbacks", "callback", " of the operation '" + operation + "'");
    }

    private void report(Node owner, String keyword, String noun, String of) {
        List<String> sent = fields.map(owner, keyword).keySet().stream()
                .map(name -> "'" + name + "'")
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        int others = Math.max(0, sent.size() - NAMED);
        boolean one = sent.size() == 1;
        diagnostics.note(
                "incoming-requests",
                owner.get(keyword).orElse(owner).location(),
                "nothing is generated for the " + noun + (one ? " " : "s ")
                        + String.join(", ", sent.subList(0, sent.size() - others))
                        + (others == 0 ? "" : " and " + others + " more") + of
                        + (one ? ", a request" : ", requests") + " that the service sends",
                "set allSchemas to get the classes of the named schemas, whose codecs read what comes");
    }
}
