package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lowers objects that leave a choice: cases with properties of their own become a union, each case together with what all of
 * them have in common; cases that only demand something stay conditions of one object.
 */
final class CaseLowering {
    private static final Set<String> HARMLESS = Set.of("discriminator", "type");

    private final SchemaLowering schemas;
    private final SchemaGraph graph;
    private final Fields fields;
    private final ObjectLowering objects;
    private final UnionLowering unions;
    private final Diagnostics diagnostics;

    CaseLowering(SchemaLowering schemas, SchemaTools tools, ObjectLowering objects, UnionLowering unions) {
        this.schemas = schemas;
        this.graph = tools.graph();
        this.fields = tools.fields();
        this.objects = objects;
        this.unions = unions;
        this.diagnostics = tools.diagnostics();
    }

    Schema lower(Node node, Parts parts, SchemaInfo info) {
        Set<String> declared = parts.declared(fields);
        List<Parts.Group> choices = parts.groups().stream()
                .filter(group -> adds(group, declared, new HashSet<>()))
                .toList();
        if (choices.isEmpty()) {
            return objects.lower(parts, info);
        }
        Parts.Group choice = choices.get(choices.size() - 1);
        if (parts.schemas().size() == 1 && parts.groups().size() == 1 && isBare(node, choice)) {
            return unions.of(node, choice, info, List.of());
        }
        if (choices.size() > 1) {
            diagnostics.warning(
                    "carried-as-json",
                    choice.location(),
                    "this is one of several choices beside each other; the properties of its cases are carried as"
                            + " additional properties and checked as JSON",
                    "write one oneOf with a schema for each combination if you want typed cases");
            return objects.lower(parts, info);
        }
        return unions.ofCases(node, parts, choice, info, this::together);
    }

    /** A case is what the member says and everything around the choice. */
    private Schema together(Parts parts, Parts.Group choice, Node member, SchemaInfo info) {
        OtherCases others = OtherCases.of(choice, member, graph, fields);
        return objects.lower(Parts.of(graph, member).and(parts, choice), info, others);
    }

    /**
     * Whether a case has properties that the object itself does not declare. Several ways may lead to one choice, or it may lead back
     * to itself, which is refused later: it is looked at once, since nothing more is asked after the first that adds something.
     */
    private boolean adds(Parts.Group choice, Set<String> declared, Set<Location> passed) {
        return passed.add(choice.location())
                && choice.members().stream().anyMatch(member -> adds(Parts.of(graph, member), declared, passed));
    }

    private boolean adds(Parts parts, Set<String> declared, Set<Location> passed) {
        return parts.schemas().stream()
                        .anyMatch(part -> !declared.containsAll(
                                        fields.map(part, "properties").keySet())
                                || part.get("additionalProperties").isPresent()
                                || part.get("patternProperties").isPresent())
                || parts.groups().stream().anyMatch(inner -> adds(inner, declared, passed));
    }

    /** Whether a schema says nothing but that its cases are objects, and that they have what each of them requires itself. */
    private boolean isBare(Node node, Parts.Group choice) {
        return node instanceof Node.ObjectNode object
                && object.members().keySet().stream()
                        .allMatch(name -> name.equals(choice.keyword())
                                || HARMLESS.contains(name)
                                || Dialect.isProse(name)
                                || name.equals("required") && isRequiredByAll(node, choice));
    }

    private boolean isRequiredByAll(Node node, Parts.Group choice) {
        List<String> names = fields.texts(node, "required");
        return choice.members().stream()
                .allMatch(member -> Parts.of(graph, member).schemas().stream()
                        .flatMap(part -> fields.texts(part, "required").stream())
                        .collect(Collectors.toSet())
                        .containsAll(names));
    }
}
