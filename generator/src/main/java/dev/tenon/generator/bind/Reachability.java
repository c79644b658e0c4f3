package dev.tenon.generator.bind;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which schemas an operation needs, itself or through others. A contract without operations is a library: all are needed. */
final class Reachability {
    private final Contract contract;
    private final Set<SchemaId> reached = new HashSet<>();
    private final Deque<SchemaId> waiting = new ArrayDeque<>();

    private Reachability(Contract contract) {
        this.contract = contract;
    }

    static Set<SchemaId> of(Contract contract) {
        if (contract.operations().isEmpty()) {
            return contract.schemas().keySet();
        }
        Reachability reachability = new Reachability(contract);
        contract.operations().forEach(reachability::operation);
        while (!reachability.waiting.isEmpty()) {
            SchemaId next = reachability.waiting.remove();
            uses(contract.schemas().get(next)).forEach(reachability::use);
        }
        return reachability.reached;
    }

    private void operation(Operation operation) {
        operation.parameters().forEach(parameter -> use(parameter.schema()));
        operation.body().ifPresent(body -> body.contents().forEach(this::form));
        operation.responses().forEach(response -> {
            response.contents().forEach(this::content);
            response.headers().forEach(header -> use(header.schema()));
        });
    }

    private void form(RequestBody.Form form) {
        if (BodyKind.of(contract, form).needsModel()) {
            content(form.content());
        } else {
            form.content().schema().ifPresent(use -> uses(contract.schema(use)).forEach(this::use));
        }
    }

    private void content(Content content) {
        content.schema().ifPresent(this::use);
    }

    private void use(SchemaUse use) {
        if (contract.schemas().containsKey(use.target()) && reached.add(use.target())) {
            waiting.add(use.target());
        }
    }

    /** The schemas of which a schema is made. */
    static List<SchemaUse> uses(Schema schema) {
        if (schema instanceof Schema.ArraySchema array) {
            return List.of(array.items());
        }
        if (schema instanceof Schema.UnionSchema union) {
            return union.variants();
        }
        List<SchemaUse> uses = new ArrayList<>();
        if (schema instanceof Schema.ObjectSchema object) {
            object.properties().stream().map(Property::schema).forEach(uses::add);
            if (object.additional() instanceof AdditionalProperties.Typed typed) {
                uses.add(typed.values());
            }
        }
        return uses;
    }
}
