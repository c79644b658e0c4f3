package dev.tenon.generator.bind;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

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
            contract.schemas().get(next).uses().forEach(reachability::use);
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
        form.headers().forEach(header -> use(header.schema()));
        BodyKind kind = BodyKind.of(contract, form);
        if (kind.needsModel()) {
            content(form.content());
        } else if (kind == BodyKind.PARTS) {
            parts(contract.schema(form.content().schema().orElseThrow()));
        }
    }

    /** A class of its own stands for the schema, so that only what the parts are made of is needed. */
    private void parts(Schema schema) {
        Schema.ObjectSchema object = (Schema.ObjectSchema) schema;
        Stream<SchemaUse> declared = object.properties().stream()
                .filter(property -> property.direction() != Direction.RECEIVED)
                .map(Property::schema);
        Stream<SchemaUse> undeclared = object.additional() instanceof AdditionalProperties.Typed typed
                ? Stream.of(typed.values())
                : Stream.empty();
        Stream.concat(declared, undeclared)
                .filter(part -> !FileShape.isFile(FileShape.of(contract, part, false)))
                .forEach(this::use);
    }

    private void content(Content content) {
        content.schema().ifPresent(this::use);
    }

    private void use(SchemaUse use) {
        if (contract.schemas().containsKey(use.target()) && reached.add(use.target())) {
            waiting.add(use.target());
        }
    }
}
