package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.lower.schema.DiscriminatorLowering.Case;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a discriminator says of the cases of a choice that is checked as JSON: it alone decides, so that each has the values which mean
 * it, and others may fit as well.
 */
final class DecidedCases {
    private final SchemaGraph graph;
    private final ComponentNames names;
    private final Fields fields;
    private final CaseTags tags;
    private final InheritedDiscriminators inherited;
    private final DiscriminatorLowering discriminators;

    DecidedCases(
            SchemaGraph graph,
            ComponentNames names,
            Fields fields,
            InheritedDiscriminators inherited,
            Diagnostics diagnostics) {
        this.graph = graph;
        this.names = names;
        this.fields = fields;
        this.tags = new CaseTags(graph, fields);
        this.inherited = inherited;
        this.discriminators = new DiscriminatorLowering(graph, fields, diagnostics);
    }

    /** The discriminator beside {@code oneOf} or {@code anyOf}, or of its cases' parent; empty if there is none, or if it decides nothing. */
    Optional<Discriminator> of(Node schema, String keyword) {
        List<Node> members = graph.cases(schema, keyword).stream()
                .filter(member -> !Nullability.meansOnlyNull(member, graph))
                .toList();
        InheritedDiscriminators.Deciding deciding =
                inherited.deciding(schema.get("discriminator"), schema, keyword, members);
        Optional<String> property = discriminators.property(deciding.keyword());
        if (property.isEmpty()) {
            return Optional.empty();
        }
        List<Case> cases =
                members.stream().map(member -> variant(member, property.get())).toList();
        return discriminators.of(deciding.keyword(), keyword, cases, deciding.mapping());
    }

    private Case variant(Node member, String property) {
        Node meant = graph.meant(member).orElse(member);
        Optional<String> name = member.get("$ref")
                .filter(Node.StringNode.class::isInstance)
                .map(reference -> names.tag((Node.StringNode) reference, graph));
        return new Case(
                SchemaId.of(meant.location()),
                meant.location(),
                name,
                MeantChildren.stated(meant),
                tags.of(member, property));
    }

    /** What a case says, and that the discriminator means it. */
    Rules decided(Node member, Rules rules, Discriminator discriminator) {
        Node meant = graph.meant(member).orElse(member);
        String property = discriminator.property();
        Set<String> values = new TreeSet<>();
        discriminator.mapping().forEach((tag, id) -> {
            if (id.equals(SchemaId.of(meant.location()))) {
                values.add(tag);
            }
        });
        if (Nullability.meansOnlyNull(member, graph)
                || requires(member, property) && values.equals(new TreeSet<>(tags.of(member, property)))) {
            return rules;
        }
        Location place = discriminator.place();
        Rules named = new Rules(place, List.of(new Rule.Values("enum", written(values, place))));
        return new Rules(
                rules.location(),
                List.of(
                        new Rule.AppliedList("allOf", List.of(rules)),
                        new Rule.Required(List.of(property)),
                        new Rule.AppliedMap("properties", Map.of(property, named))));
    }

    /** Numbers and booleans are compared by their JSON, as reading does. */
    private static List<Node> written(Set<String> values, Location place) {
        List<Node> written = new ArrayList<>();
        for (String value : values) {
            Node text = new Node.StringNode(place, value);
            written.add(text);
            Node meant = StatedValues.unquoted(new Node.StringNode(place, value), JsonType.all());
            if (!meant.equals(text)) {
                written.add(meant);
            }
        }
        return written;
    }

    private boolean requires(Node member, String property) {
        return Parts.of(graph, member).schemas().stream()
                .anyMatch(part -> fields.texts(part, "required").contains(property));
    }
}
