package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers arrays. */
final class ArrayLowering {
    private final SchemaLowering schemas;
    private final Assertions assertions;
    private final Residue residue;
    private final PropertyMerge merge;
    private final UnionLowering unions;
    private final TupleItems tuples;
    private final Diagnostics diagnostics;

    ArrayLowering(SchemaLowering schemas, SchemaTools tools, UnionLowering unions) {
        this.schemas = schemas;
        this.assertions = tools.assertions();
        this.residue = tools.residue();
        this.merge = tools.merge();
        this.unions = unions;
        this.tuples = new TupleItems(tools.graph());
        this.diagnostics = tools.diagnostics();
    }

    Schema lower(Node node, Parts parts, SchemaInfo info) {
        Optional<Schema> union = unions.ofGroup(node, parts, info);
        if (union.isPresent() && parts.schemas().size() == 1) {
            return union.get();
        }
        List<Node> plain = plainItems(parts);
        Optional<Node> together = merge.items(plain, info);
        Optional<TupleItems.Shared> tuple = plain.isEmpty() ? tuples.of(parts) : Optional.empty();
        // Items that contradict each other leave an empty array; the nearest ones are what was meant.
        Optional<Node> items = together.or(() -> plain.stream().reduce((farther, nearer) -> nearer))
                .or(() -> tuple.map(TupleItems.Shared::items));
        List<Assertion> conditions = new ArrayList<>();
        for (Node part : parts.schemas()) {
            boolean apart = together.isEmpty()
                    && plain.size() > 1
                    && part.get("items").isPresent()
                    && !part.get("items").equals(items);
            if (apart || part.get("unevaluatedItems").isPresent()) {
                conditions.addAll(residue.everything(part));
                continue;
            }
            Node untyped = tuple.map(TupleItems.Shared::rest)
                    .filter(rest -> rest.location().equals(part.location()))
                    .orElse(part);
            Set<String> keywords = part.get("prefixItems").isPresent() ? Residue.TUPLE : Residue.ARRAY;
            conditions.addAll(counts(part));
            residue.of(part, Residue.ANY_KIND).ifPresent(conditions::add);
            residue.of(untyped, keywords).ifPresent(conditions::add);
        }
        for (Parts.Group group : parts.groups()) {
            residue.of(group.schema(), Set.of(group.keyword())).ifPresent(conditions::add);
        }
        return new Schema.ArraySchema(info, items(node, parts, items, info), conditions);
    }

    /** What parts say of all items, wherever they stand. */
    private static List<Node> plainItems(Parts parts) {
        return parts.schemas().stream()
                .filter(part -> part.get("prefixItems").isEmpty())
                .filter(part -> part.get("unevaluatedItems").isEmpty())
                .flatMap(part -> part.get("items").stream())
                .toList();
    }

    private List<Assertion> counts(Node part) {
        return assertions.of(part).stream()
                .filter(assertion -> assertion instanceof Assertion.MinItems
                        || assertion instanceof Assertion.MaxItems
                        || assertion instanceof Assertion.UniqueItems)
                .toList();
    }

    private SchemaUse items(Node node, Parts parts, Optional<Node> items, SchemaInfo info) {
        List<String> itemName = new ArrayList<>(info.nameParts());
        itemName.add("item");
        if (items.isPresent()) {
            return schemas.use(items.get(), itemName);
        }
        if (parts.schemas().stream().anyMatch(part -> part.get("prefixItems").isPresent())) {
            diagnostics.warning(
                    "carried-as-json",
                    node.location(),
                    "no Java type carries an array whose items differ by their places; they are carried as JsonValue and"
                            + " checked as such",
                    "use an object with a property for each place, or items of one type and 'items: false'");
        } else {
            diagnostics.warning(
                    "missing-items",
                    node.location(),
                    "an array without 'items' says nothing of its items; they are carried as JsonValue",
                    "add 'items' with a schema");
        }
        Location place = node.location().child("items");
        return schemas.use(new Node.BooleanNode(place, true), itemName);
    }
}
