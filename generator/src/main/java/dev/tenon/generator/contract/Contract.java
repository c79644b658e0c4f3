package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a contract says, in terms of no language and no library.
 *
 * @param location the root document
 * @param title {@code info.title}
 * @param version {@code info.version}, the version of the API
 * @param description {@code info.description}, in CommonMark, or else {@code info.summary}
 * @param servers the servers in order, at least one
 * @param securitySchemes the schemes that operations may name
 * @param tags the tags of operations, those that are declared first
 * @param operations the operations in the contract's order
 * @param schemas every schema that is a component or that something uses, in the contract's order
 * @param rules the schemas that are referred to where values are checked as JSON
 */
public record Contract(
        Location location,
        String title,
        String version,
        Optional<String> description,
        List<Server> servers,
        List<SecurityScheme> securitySchemes,
        List<Tag> tags,
        List<Operation> operations,
        Map<SchemaId, Schema> schemas,
        Map<SchemaId, NamedRules> rules) {
    /** Copies lists and maps, keeping their order. */
    public Contract {
        servers = List.copyOf(servers);
        securitySchemes = List.copyOf(securitySchemes);
        tags = List.copyOf(tags);
        operations = List.copyOf(operations);
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /**
     * The schema that a use names.
     *
     * @param use a use of this contract
     * @return its schema
     * @throws IllegalArgumentException if the use is of another contract
     */
    public Schema schema(SchemaUse use) {
        Schema schema = schemas.get(use.target());
        if (schema == null) {
            throw new IllegalArgumentException("no schema at " + use.target());
        }
        return schema;
    }
}
