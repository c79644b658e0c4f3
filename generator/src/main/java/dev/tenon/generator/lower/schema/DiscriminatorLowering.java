package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers {@code discriminator}: which values of a property mean which case. */
public final class DiscriminatorLowering {
    /** A constant has room for 65,535 octets (JVMS §4.4.7), a character takes three at most, and cases are constants. */
    public static final int LONGEST_TAG = 21_845;

    private static final int MOST_SHOWN = 3;

    private final SchemaGraph graph;
    private final Fields fields;
    private final Diagnostics diagnostics;

    DiscriminatorLowering(SchemaGraph graph, Fields fields, Diagnostics diagnostics) {
        this.graph = graph;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /**
     * A case of a choice.
     *
     * @param id its schema
     * @param place where what it means is written
     * @param name the name of its schema, unless it is written in its place
     * @param stated the value that its schema says to mean it, by an extension
     * @param values what it allows the deciding property to be; empty if that is not limited
     */
    record Case(SchemaId id, Location place, Optional<String> name, Optional<String> stated, Set<String> values) {
        /** A schema's name means it, unless the schema says or allows something else: then nobody can have meant the name. */
        Set<String> tags() {
            if (stated.isPresent()) {
                return Set.of(stated.get());
            }
            boolean byName = name.isPresent() && (values.isEmpty() || values.contains(name.get()));
            return byName ? Set.of(name.get()) : values;
        }

        /** Whether the schema allows values, and its name is none of them. */
        boolean goesWithoutItsName() {
            return stated.isEmpty() && name.isPresent() && !tags().contains(name.get());
        }
    }

    /**
     * The discriminator of a choice.
     *
     * @param keyword the discriminator, if there is one
     * @param choice the keyword that lists the cases, for messages
     * @param cases all cases
     * @param values the values that are said to mean a case, with the texts that say which
     * @return empty if there is none, or if it leaves a case without a value of its own
     */
    Optional<Discriminator> of(Optional<Node> keyword, String choice, List<Case> cases, Map<String, Node> values) {
        Optional<String> property = property(keyword);
        if (property.isEmpty()) {
            return Optional.empty();
        }
        Map<String, SchemaId> mapping = explicit(values, choice, cases);
        Set<SchemaId> mapped = Set.copyOf(mapping.values());
        List<Case> implied =
                cases.stream().filter(variant -> !mapped.contains(variant.id())).toList();
        for (Case variant : implied) {
            boolean clash = false;
            for (String tag : variant.tags()) {
                SchemaId known = mapping.putIfAbsent(tag, variant.id());
                clash |= known != null && !known.equals(variant.id());
            }
            if (clash || variant.tags().isEmpty()) {
                reportUnusable(keyword.get(), property.get(), variant, clash);
                return Optional.empty();
            }
        }
        mapping.keySet().stream()
                .filter(tag -> tag.length() > LONGEST_TAG)
                .findFirst()
                .ifPresent(tag -> reportLong(tag, keyword.get()));
        List<Case> unnamed = implied.stream().filter(Case::goesWithoutItsName).toList();
        if (!unnamed.isEmpty()) {
            reportImplied(keyword.get(), property.get(), unnamed);
        }
        return Optional.of(new Discriminator(property.get(), keyword.get().location(), mapping));
    }

    private Map<String, SchemaId> explicit(Map<String, Node> values, String choice, List<Case> cases) {
        MappingTargets<SchemaId> targets = new MappingTargets<>(graph);
        cases.forEach(variant -> variant.name().ifPresent(name -> targets.name(name, variant.id())));
        cases.forEach(variant -> {
            targets.place(variant.place(), variant.id());
            variant.tags().forEach(tag -> targets.name(tag, variant.id()));
        });
        Map<String, SchemaId> mapping = new LinkedHashMap<>();
        values.forEach((tag, value) -> {
            if (value instanceof Node.StringNode text) {
                Optional<SchemaId> target = targets.of(text);
                target.ifPresent(id -> mapping.put(tag, id));
                if (target.isEmpty()) {
                    reportUnresolved(tag, text, choice);
                }
            }
        });
        return mapping;
    }

    /** The name of the deciding property. */
    Optional<String> property(Optional<Node> keyword) {
        return keyword.flatMap(value -> fields.text(value, "propertyName"));
    }

    private void reportLong(String tag, Node keyword) {
        diagnostics.error(
                "long-tag",
                keyword.location(),
                "the tag '" + tag.substring(0, 40) + "…' has " + tag.length()
                        + " characters, too many for a constant of Java",
                "shorten it to " + LONGEST_TAG + " characters or fewer");
    }

    private void reportImplied(Node keyword, String property, List<Case> cases) {
        Case first = cases.get(0);
        String others = cases.size() == 1 ? "" : "; so are those of " + (cases.size() - 1) + " more";
        diagnostics.note(
                "implied-tag",
                keyword.location(),
                "no mapping says which value of '" + property + "' means '"
                        + first.name().orElseThrow()
                        + "', and this schema does not allow its own name there; the values that it does allow are taken: "
                        + listed(first.tags()) + others,
                "leave it, or add a mapping of such values to schemas");
    }

    /** Reports a child of a parent that no value of its discriminator means. */
    void reportUnmeant(Node child, Node parent, Optional<Node> keyword) {
        diagnostics.note(
                "unmeant-child",
                child.location(),
                "no value of '" + property(keyword).orElseThrow()
                        + "' means this schema alone, since it does not allow its own name there and others have the"
                        + " values that it allows; it is no case of '"
                        + UnionLowering.lastToken(parent.location().pointer().toString()) + "'",
                "leave it if it is there for its own children, or else map a value to it");
    }

    /** Reports the discriminator of a parent that means none of its children, or has none. */
    void reportMeaningless(Node parent) {
        Optional<Node> keyword = ParentDiscriminator.of(parent);
        property(keyword)
                .ifPresent(property -> diagnostics.warning(
                        "unusable-discriminator",
                        keyword.orElse(parent).location(),
                        "no value of '" + property
                                + "' means a single one of the schemas that have this one in allOf; the discriminator is"
                                + " ignored, and this schema means itself",
                        "map values to schemas with this one in allOf, or remove the discriminator"));
    }

    private void reportUnusable(Node keyword, String property, Case variant, boolean clash) {
        String called = variant.name().map(name -> "'" + name + "'").orElse("written in its place");
        diagnostics.warning(
                "unusable-discriminator",
                keyword.location(),
                clash
                        ? "the case " + called + " has a value of '" + property + "' that another case has, too ("
                                + listed(variant.tags())
                                + "); the discriminator is ignored, and the cases are told apart by trying"
                        : "no value of '" + property + "' means the case " + called
                                + "; the discriminator is ignored, and the cases are told apart by trying",
                "give each case values of its own, by a mapping or by 'const' or 'enum' in its schema");
    }

    /** {@code 'a', 'b' and 3 more}. */
    private static String listed(Set<String> tags) {
        List<String> shown = tags.stream()
                .limit(MOST_SHOWN)
                .map(tag -> "'" + (tag.length() > 40 ? tag.substring(0, 40) + "…" : tag) + "'")
                .toList();
        int more = tags.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    private void reportUnresolved(String tag, Node.StringNode text, String choice) {
        String where = choice.equals("allOf") ? "no schema with this one in its allOf" : "no case of this union";
        String hint = choice.equals("allOf")
                ? "add this schema to the allOf of the other one, or remove the tag"
                : "add the schema to " + choice + " or remove the tag";
        diagnostics.warning(
                "unresolved-mapping",
                text.location(),
                "the tag '" + tag + "' leads to '" + text.value() + "', which is " + where,
                hint);
    }
}
