package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Schemas of whole server-sent events, as OpenAPI 3.2 §4.14.4.3 has them: objects of the fields of an event. What a client is
 * handed is the data alone, as an event's other fields are read by the runtime.
 */
final class EventSchemas {
    private static final String DATA = "data";
    private static final Set<String> FIELDS = Set.of(DATA, "event", "id", "retry");
    /** Without one of these, an object is no less likely the data of an event. */
    private static final Set<String> TELLING = Set.of("event", "retry");

    private final SchemaGraph graph;
    private final Fields fields;
    private final Diagnostics diagnostics;

    EventSchemas(SchemaGraph graph, Fields fields, Diagnostics diagnostics) {
        this.graph = graph;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /**
     * What the data of the events is.
     *
     * @param schema the schema of an event, or of a list of them
     * @param item whether the contract says that the schema is that of one event
     * @return empty if the schema describes the data itself
     */
    Optional<EventData> of(Node schema, boolean item) {
        Node meant = graph.meant(schema).orElse(schema);
        Node event = item ? meant : meant.get("items").orElse(meant);
        Parts parts = Parts.of(graph, event);
        List<List<Parts>> cases = parts.groups().isEmpty()
                ? List.of(List.of(parts))
                : parts.groups().get(0).members().stream()
                        .map(member -> List.of(parts, Parts.of(graph, member)))
                        .toList();
        List<Map<String, Node>> declared = cases.stream().map(this::properties).toList();
        if (parts.groups().size() > 1 || !declared.stream().allMatch(each -> isEvent(each, item))) {
            return Optional.empty();
        }
        if (!item) {
            diagnostics.note(
                    "assumed-event",
                    event.location(),
                    "this schema describes whole events; what the client is handed is their data, as the property 'data' says",
                    "write 'itemSchema', as OpenAPI 3.2 has it, or set 'typing' to EXACT if it is the data that looks like this");
        }
        return Optional.of(merged(
                event, declared.stream().map(each -> json(each.get(DATA))).toList()));
    }

    private Map<String, Node> properties(List<Parts> event) {
        Map<String, Node> declared = new LinkedHashMap<>();
        event.stream()
                .flatMap(parts -> parts.schemas().stream())
                .forEach(part -> declared.putAll(fields.map(part, "properties")));
        return declared;
    }

    private static boolean isEvent(Map<String, Node> declared, boolean item) {
        return FIELDS.containsAll(declared.keySet())
                && declared.containsKey(DATA)
                && (item || declared.keySet().stream().anyMatch(TELLING::contains));
    }

    /** The schema of data that is JSON; empty if it is a text. */
    private Optional<Node> json(Node data) {
        Node meant = graph.meant(data).orElse(data);
        Optional<String> mediaType = fields.text(meant, "contentMediaType").map(type -> type.toLowerCase(Locale.ROOT));
        if (mediaType.filter(Content::isJson).isPresent()) {
            return Optional.of(meant.get("contentSchema")
                    .orElseGet(() -> new Node.BooleanNode(meant.location().child("contentSchema"), true)));
        }
        boolean text = mediaType.isPresent() || SchemaGraph.namesType(meant, "string");
        return text ? Optional.empty() : Optional.of(data);
    }

    /** Where the data of some events is a text, that of all is. */
    private EventData merged(Node event, List<Optional<Node>> found) {
        if (found.stream().anyMatch(Optional::isEmpty)) {
            return new EventData.Text();
        }
        Map<Location, Node> cases = new LinkedHashMap<>();
        found.stream()
                .flatMap(Optional::stream)
                .forEach(
                        data -> cases.putIfAbsent(graph.meant(data).orElse(data).location(), data));
        if (cases.size() == 1) {
            return new EventData.Json(cases.values().iterator().next());
        }
        Location place = event.location().child(DATA);
        Node choice = new Node.ArrayNode(place.child("anyOf"), List.copyOf(cases.values()));
        return new EventData.Json(new Node.ObjectNode(place, Map.of("anyOf", choice)));
    }
}
