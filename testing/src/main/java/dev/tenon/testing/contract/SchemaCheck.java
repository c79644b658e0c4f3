package dev.tenon.testing.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An independent validator of the contract's schemas: JSON Schema 2020-12 with formats asserted. */
public final class SchemaCheck {
    /**
     * JSON Schema 2020-12. A whole document of OpenAPI is read as a schema, to find those in it: its own fields are unknown keywords, and
     * each would be worth a warning in the log. The formats that the validator knows beyond those of JSON Schema say nothing, as any
     * other unknown one does.
     */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword))
            .formats(formats -> formats.keySet()
                    .removeAll(
                            Set.of("alpha", "alphanumeric", "color", "ip-address", "phone", "style", "utc-millisec")))
            .formats(List.of(Mailbox.values()))
            .formats(List.of(UsualFormat.values()))
            .build();

    private final Documents documents;
    private final SchemaRegistry registry;
    private final Map<URI, Schema> roots = new HashMap<>();
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
                DIALECT,
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

    /** Below the document's own schema: the registry would read the whole document again for each place in it. */
    private Schema load(Value schema) {
        Schema root = roots.computeIfAbsent(schema.document(), this::root);
        NodePath path = new NodePath(PathType.JSON_POINTER);
        JsonNode at = root.getSchemaNode();
        for (String token : schema.pointer().isEmpty()
                ? new String[0]
                : schema.pointer().substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            path = at.isArray() ? path.append(Integer.parseInt(name)) : path.append(name);
            at = at.isArray() ? at.get(Integer.parseInt(name)) : at.get(name);
        }
        return schema.pointer().isEmpty() ? root : root.getRefSchema(path);
    }

    private Schema root(URI document) {
        JsonNode node = Objects.requireNonNull(documents.document(document));
        return registry.getSchema(SchemaLocation.of(document.toString()), node);
    }

    private static Wrong wrong(Error error) {
        String message = error.getMessage();
        if (error.getKeyword().equals("format")) {
            // "does not match the uuid pattern must be a valid RFC 4122 UUID": two messages in one.
            message = message.substring(Math.max(0, message.indexOf("must be")));
        }
        return new Wrong(error.getInstanceLocation().toString(), message);
    }
}
