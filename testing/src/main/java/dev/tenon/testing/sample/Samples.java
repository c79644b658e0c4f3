package dev.tenon.testing.sample;

import dev.tenon.testing.contract.SchemaCheck;
import dev.tenon.testing.contract.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds the values that the contract gives as examples. */
public final class Samples {
    private final SchemaCheck schemas;
    private final Function<JsonNode, Optional<String>> texts;

    /**
     * Prepares the search.
     *
     * @param schemas the validator of the contract's schemas
     */
    public Samples(SchemaCheck schemas) {
        this(schemas, PatternText::of);
    }

    /**
     * Prepares the search.
     *
     * @param schemas the validator of the contract's schemas
     * @param texts makes texts of schemas that are not easily made, such as those with a {@code pattern}; empty where it does not
     */
    public Samples(SchemaCheck schemas, Function<JsonNode, Optional<String>> texts) {
        this.schemas = schemas;
        this.texts = texts;
    }

    /**
     * A value for a media type, a parameter or a header.
     *
     * @param owner what has {@code example}, {@code examples} and {@code schema}; where it has {@code itemSchema}, an array of such
     *     items is meant
     * @return the first documented example that the schema accepts; an instance made from the schema if there is none; the first
     *     example if that is not accepted either; empty if there is neither an example nor a schema
     */
    public Optional<JsonNode> of(Value owner) {
        return of(owner, false);
    }

    /**
     * A value for a form. An object without properties leaves nothing in a form (RFC 6570 §2.3), so that it would be missing where
     * it is required: what is made has a property in each object.
     *
     * @param media the media type of the form
     * @return as of other owners
     */
    public Optional<JsonNode> ofForm(Value media) {
        return of(media, true);
    }

    private Optional<JsonNode> of(Value owner, boolean filled) {
        Optional<Value> item = owner.written("itemSchema");
        if (item.isPresent()) {
            return documented(owner).stream()
                    .findFirst()
                    .or(() -> Instances.of(item.get(), texts, filled)
                            .filter(candidate -> schemas.accepts(item.get(), candidate))
                            .findFirst()
                            .map(JsonNodeFactory.instance.arrayNode()::add));
        }
        Optional<Value> schema = owner.written("schema");
        boolean inPath = owner.text("in", "").equals("path");
        Supplier<Stream<JsonNode>> candidates = () -> Stream.concat(
                        documented(owner).stream(),
                        schema.stream().flatMap(found -> Instances.of(found, texts, filled)))
                // A path without a segment is another path.
                .filter(candidate -> !inPath
                        || !candidate.isString()
                        || !candidate.asString().isEmpty());
        return candidates
                .get()
                .filter(candidate -> schema.isEmpty() || schemas.accepts(schema.get(), candidate))
                .findFirst()
                .or(() -> candidates.get().findFirst());
    }

    /**
     * The examples as they are.
     *
     * @param owner what has {@code example}, {@code examples} and {@code schema}
     * @return the examples beside the schema, then those of the schema itself
     */
    public static List<JsonNode> documented(Value owner) {
        Stream<JsonNode> named = owner.get("examples").map(Value::members).stream()
                .flatMap(all -> all.values().stream())
                .flatMap(example -> example.followed().written("value").stream())
                .map(Value::node);
        Stream<JsonNode> own = owner.written("example").map(Value::node).stream();
        Stream<JsonNode> ofSchema = owner.get("schema").stream().flatMap(Instances::examples);
        return Stream.of(own, named, ofSchema).flatMap(all -> all).toList();
    }
}
