package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * One documented answer.
 *
 * @param status which statuses it documents
 * @param location where it stands
 * @param description what the contract says of it, in CommonMark
 * @param headers its documented header fields in the contract's order
 * @param contents its media types in the contract's order; empty for no body
 * @param links what may be asked for with its values
 */
public record Response(
        Status status,
        Location location,
        Optional<String> description,
        List<Header> headers,
        List<Content> contents,
        List<Link> links) {
    /** Copies the lists. */
    public Response {
        links = List.copyOf(links);
        headers = List.copyOf(headers);
        contents = List.copyOf(contents);
    }

    /**
     * Those that document what a short form returns. Where no success is documented, {@code default} is what an author means by it, if
     * the status is one.
     *
     * @param responses the answers of an operation
     * @return some of them, in the same order
     */
    public static List<Response> successes(List<Response> responses) {
        List<Response> documented = responses.stream()
                .filter(response -> response.status().isSuccess())
                .toList();
        return documented.isEmpty()
                ? responses.stream()
                        .filter(response -> response.status() instanceof Status.Default)
                        .toList()
                : documented;
    }
}
