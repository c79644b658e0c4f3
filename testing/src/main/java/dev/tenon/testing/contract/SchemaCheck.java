package dev.tenon.testing.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An independent validator of the contract's schemas: JSON Schema 2020-12 with formats asserted. */
public final class SchemaCheck {
    private final Documents documents;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new HashMap<>();

    /**
     * What is wrong with a value.
     *
     * @param pointer where in the value, a JSON pointer
     * @param message what
     */
    public record Wrong(String pointer, String message) {}

    SchemaCheck(Documents documents) {
        this.documents = documents;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(this::text)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .losslessNarrowing(true)
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    private @Nullable String text(String uri) {
        JsonNode document = documents.document(URI.create(uri));
        return document == null ? null : document.toString();
    }

    /**
     * Checks.
     *
     * @param schema a schema of the contract
     * @param value any value
     * @return all that is wrong; empty if the schema accepts the value
     */
    public synchronized List<Wrong> check(Value schema, JsonNode value) {
        try {
            Schema found = schemas.computeIfAbsent(schema.document() + "#" + schema.pointer(), key -> load(schema));
            return found.validate(value).stream().map(SchemaCheck::wrong).toList();
        } catch (SchemaException e) {
            return List.of(new Wrong("", "cannot be checked, since " + schema + " cannot be used: " + e.getMessage()));
        }
    }

    /**
     * Whether a value is right.
     *
     * @param schema a schema of the contract
     * @param value any value
     * @return whether the schema accepts the value
     */
    public boolean accepts(Value schema, JsonNode value) {
        return check(schema, value).isEmpty();
    }

    private Schema load(Value schema) {
        return registry.getSchema(SchemaLocation.of(schema.document() + "#" + fragment(schema.pointer())));
    }

    private static String fragment(String pointer) {
        try {
            return new URI(null, null, pointer, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(pointer, e);
        }
    }

    private static Wrong wrong(Error error) {
        return new Wrong(error.getInstanceLocation().toString(), error.getMessage());
    }
}
