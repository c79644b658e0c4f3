package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.NamedRules;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of a contract: each is lowered once, however often it is used and however it refers to itself. */
public final class Schemas {
    private final SchemaTools tools;
    private final SchemaLowering lowering;
    private final EventSchemas events;
    private final StreamedMessages messages;

    private Schemas(SchemaTools tools) {
        this.tools = tools;
        this.lowering = new SchemaLowering(tools);
        this.events = new EventSchemas(tools.graph(), tools.fields(), tools.diagnostics());
        this.messages = new StreamedMessages(tools.graph(), tools.fields(), tools.diagnostics());
    }

    /**
     * Starts with the components, all of which are used.
     *
     * @param spec what was read
     * @param typing how much is read into schemas that say little
     * @param fields reads members by kind
     * @param diagnostics where everything is reported
     * @return nothing but the components is used so far
     */
    public static Schemas of(ParsedSpec spec, Typing typing, Fields fields, Diagnostics diagnostics) {
        Map<String, Node> components = spec.root()
                .get("components")
                .map(node -> fields.map(node, "schemas"))
                .orElse(Map.of());
        Schemas schemas = new Schemas(SchemaTools.of(spec, components, typing, fields, diagnostics));
        components.forEach((name, schema) -> schemas.use(schema, List.of(name)));
        return schemas;
    }

    /**
     * The use of a schema that is written, or referred to, at a place.
     *
     * @param node the schema or the reference
     * @param nameParts the words of its name, if it has none of its own
     * @return the use; the schema is lowered later
     */
    public SchemaUse use(Node node, List<String> nameParts) {
        return lowering.use(node, nameParts);
    }

    /**
     * What the data of server-sent events is, where a schema describes whole events.
     *
     * @param schema the schema
     * @param item whether the contract says that it is that of one event; with exact typing, no other one is taken for it
     * @return empty if the schema describes the data itself
     */
    public Optional<EventData> eventData(Node schema, boolean item) {
        return item || !tools.exact() ? events.of(schema, item) : Optional.empty();
    }

    /**
     * Whether an answer that is documented as JSON is a stream of values, each in a line of its own.
     *
     * @param schema the schema of the answer
     * @return true if it is known by its schema to be one, unless typing is exact
     */
    public boolean isStreamed(Node schema) {
        return !tools.exact() && messages.describes(schema);
    }

    /**
     * The default that a schema states, or the one that it refers to, as its type means it.
     *
     * @param schema the schema
     * @return the default, if there is one
     */
    public Optional<Node> defaultOf(Node schema) {
        return lowering.defaultOf(schema);
    }

    /**
     * Everything that is used. What can be said of schemas as they are written is reported then.
     *
     * @return the schemas in the order in which they were first met
     */
    public Map<SchemaId, Schema> lowered() {
        Map<SchemaId, Schema> lowered = lowering.schemas();
        tools.closedParts().report();
        new InPlaceCycles(tools.graph(), tools.diagnostics())
                .check(lowering.nodes().values());
        return lowered;
    }

    /**
     * The same schemas, of which arrays and maps are carried as JSON that no Java type can be made of.
     *
     * @param lowered everything that is used
     * @return the schemas in the same order, and those that were invented for it
     */
    public Map<SchemaId, Schema> opened(Map<SchemaId, Schema> lowered) {
        return new NestedCollections(lowered, lowering.nodes(), tools).opened();
    }

    /**
     * The schemas to which conditions that are checked on JSON refer.
     *
     * @return all of them, when everything is lowered
     */
    public Map<SchemaId, NamedRules> rules() {
        return tools.rules().referenced();
    }
}
