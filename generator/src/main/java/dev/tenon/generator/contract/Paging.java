package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Pointer;
import java.util.Optional;

/** How the answers of an operation are pages of a list. */
public sealed interface Paging {
    /**
     * Each page is an object that holds the items and the URL of the next page ({@code x-ms-pageable}).
     *
     * @param location where the contract says so
     * @param nextLink the property with the URL, or empty if there is one page only
     * @param items the property with the items
     * @param next the operation that is said to give the next page, if one is
     */
    record InBody(Location location, Optional<String> nextLink, String items, Optional<Named> next) implements Paging {}

    /**
     * An operation by its name.
     *
     * @param id its {@code operationId}
     * @param location where it is named
     */
    record Named(String id, Location location) {}

    /**
     * Each page has a value for a parameter of the request for the next one, as a link to the same operation says.
     *
     * @param location where the link stands
     * @param parameter the query parameter
     * @param value where in the page its value is
     */
    record ByLink(Location location, String parameter, Pointer value) implements Paging {}

    /**
     * Each page names the next one in the header field {@code Link} (RFC 8288).
     *
     * @param location where the field is described
     */
    record LinkHeader(Location location) implements Paging {}
}
