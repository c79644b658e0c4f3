package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * One operation.
 *
 * @param id its operationId, or method and path where the contract has none: {@code GET /pets/{id}}; unique
 * @param words what names in Java are made of: its operationId, or {@code get_pets_id}
 * @param location where it stands
 * @param method the HTTP method in upper case
 * @param path its path, for example {@code /pets/{id}}
 * @param tags its tags in order
 * @param summary one line, in CommonMark
 * @param description more, in CommonMark
 * @param deprecated whether the contract marks it so
 * @param parameters its parameters, those of the path included, in the contract's order
 * @param body what it sends, or empty
 * @param responses the documented answers: exact codes ascending, ranges, default
 * @param paging how the answers are pages of a list, if they are
 * @param server where it is unless at the contract's first server
 * @param servers all servers that it has in place of the contract's, that one first
 * @param security alternatives of which one must be fulfilled by all its schemes; empty for no security
 */
public record Operation(
        String id,
        String words,
        Location location,
        String method,
        PathTemplate path,
        List<String> tags,
        Optional<String> summary,
        Optional<String> description,
        boolean deprecated,
        List<Parameter> parameters,
        Optional<RequestBody> body,
        List<Response> responses,
        Optional<Paging> paging,
        Optional<Server> server,
        List<Server> servers,
        List<List<String>> security) {
    /** Copies the lists. */
    public Operation {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        servers = List.copyOf(servers);
        security = security.stream().map(List::copyOf).toList();
    }

    /**
     * This operation with other bodies.
     *
     * @param sent what it sends, or empty
     * @param answers the documented answers, in the same order
     * @return a copy
     */
    public Operation withBodies(Optional<RequestBody> sent, List<Response> answers) {
        return new Operation(
                id,
                words,
                location,
                method,
                path,
                tags,
                summary,
                description,
                deprecated,
                parameters,
                sent,
                answers,
                paging,
                server,
                servers,
                security);
    }
}
