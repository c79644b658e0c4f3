package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.References;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cases of a choice that are texts which it names one by one, beside cases of other types: frameworks of languages whose
 * enumerations have values of any kind write them so. Together they are one case, an enumeration.
 */
final class NamedTexts {
    private final EnumLowering enums;
    private final Fields fields;

    NamedTexts(EnumLowering enums, Fields fields) {
        this.enums = enums;
        this.fields = fields;
    }

    /** The same choice, with one case for such texts at the place of the first. */
    Parts.Group joined(Parts.Group group) {
        List<Node> texts = group.members().stream().filter(this::isNamed).toList();
        Parts.Group choice = new Parts.Group(group.schema(), group.keyword(), texts);
        if (texts.size() < 2 || texts.size() == group.members().size() || !enums.isOfDistinctValues(choice)) {
            return group;
        }
        Location place = group.location().child("string");
        Node type = new Node.StringNode(place.child("type"), "string");
        Node cases = new Node.ArrayNode(place.child(group.keyword()), texts);
        List<Node> members = new ArrayList<>(group.members());
        members.set(
                members.indexOf(texts.get(0)),
                new Node.ObjectNode(place, Map.of("type", type, group.keyword(), cases)));
        members.removeAll(texts);
        return new Parts.Group(group.schema(), group.keyword(), members);
    }

    /** A component has a name of its own, and so has an enumeration with a title. */
    private boolean isNamed(Node member) {
        return References.reference(member).isEmpty()
                && enums.names(member)
                && (EnumLowering.onlyText(member).isPresent()
                        || fields.prose(member, "title").isEmpty());
    }
}
