package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * What may be asked for with the values of an answer (OpenAPI 3.1.1 §4.8.20).
 *
 * @param name its name among the links of the answer
 * @param location where it stands
 * @param target the operation that it leads to
 * @param parameters what it says of that operation's parameters
 * @param body what it says of that operation's body, as people read it
 * @param server the URL of another server, if it names one
 * @param description what the contract says of it, in CommonMark
 */
public record Link(
        String name,
        Location location,
        Target target,
        List<Parameter> parameters,
        Optional<String> body,
        Optional<String> server,
        Optional<String> description) {
    /** Copies the list. */
    public Link {
        parameters = List.copyOf(parameters);
    }

    /** Which operation a link leads to. */
    public sealed interface Target {
        /**
         * The one with an identifier.
         *
         * @param id its {@code operationId}
         */
        record Id(String id) implements Target {}

        /**
         * The one at a place of the contract ({@code operationRef}).
         *
         * @param location where the operation stands
         */
        record Place(Location location) implements Target {}
    }

    /**
     * A parameter of the operation that a link leads to.
     *
     * @param name its name
     * @param in where it travels, if the link says so
     * @param location where the link says it
     * @param value what to send
     * @param text the value as people read it
     */
    public record Parameter(
            String name,
            Optional<dev.tenon.generator.contract.Parameter.In> in,
            Location location,
            Value value,
            String text) {}

    /** Where a value comes from. */
    public sealed interface Value {
        /**
         * It is always the same.
         *
         * @param node the value
         */
        record Constant(Node node) implements Value {}

        /**
         * From the body of the answer.
         *
         * @param pointer where in it
         */
        record Body(Pointer pointer) implements Value {}

        /**
         * From a header field of the answer.
         *
         * @param name the field's name
         */
        record Header(String name) implements Value {}

        /** From the request, or put together of several values: what an answer does not tell. */
        record Elsewhere() implements Value {}

        /** Begins like an expression and is none, which was reported. */
        record Unreadable() implements Value {}
    }
}
