package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.UnionMode;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.lower.schema.DiscriminatorLowering.Case;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lowers choices between schemas. */
final class UnionLowering {
    private final SchemaLowering schemas;
    private final SchemaGraph graph;
    private final Fields fields;
    private final Residue residue;
    private final DiscriminatorLowering discriminators;
    private final CaseNames names;
    private final ComponentNames componentNames;
    private final CaseTags tags;
    private final NamedTexts namedTexts;
    private final SchemaTypes types;
    private final Hierarchies hierarchies;
    private final InheritedDiscriminators inherited;
    private final IgnoredTypes ignoredTypes;
    private final Unsatisfiable unsatisfiable;
    private final NullVerdict nullVerdict;
    private final boolean exact;

    UnionLowering(SchemaLowering schemas, SchemaTools tools) {
        this.schemas = schemas;
        this.graph = tools.graph();
        this.fields = tools.fields();
        this.residue = tools.residue();
        this.types = tools.types();
        this.hierarchies = tools.hierarchies();
        this.inherited = tools.inherited();
        this.ignoredTypes = tools.ignoredTypes();
        this.unsatisfiable = tools.unsatisfiable();
        this.nullVerdict = tools.nullVerdict();
        this.exact = tools.exact();
        this.discriminators = new DiscriminatorLowering(tools.graph(), tools.fields(), tools.diagnostics());
        this.names = new CaseNames(tools.graph(), tools.fields());
        this.componentNames = tools.names();
        this.tags = new CaseTags(tools.graph(), tools.fields());
        this.namedTexts = new NamedTexts(new EnumLowering(tools), tools.fields());
    }

    /** Makes the schema of one case, which is more than the member of the choice. */
    interface CaseMaker {
        Schema make(Parts parts, Parts.Group choice, Node member, SchemaInfo info);
    }

    /** The choice that a schema itself leaves, with whatever else it says as a condition; empty if there is none. */
    Optional<Schema> ofGroup(Node node, Parts parts, SchemaInfo info) {
        return parts.groups().stream()
                .filter(group -> group.schema().location().equals(node.location()))
                .findFirst()
                .map(group -> of(node, group, info, conditions(node, group)));
    }

    /**
     * What fits two cases that become one: of null alone no class is made, though another case may accept null, too, and of a schema
     * that is listed twice one class.
     */
    private boolean fitsTwice(Parts.Group group) {
        if (!exact || !group.keyword().equals("oneOf")) {
            return false;
        }
        List<Node> members = group.schema().items("oneOf");
        Set<Location> places = members.stream()
                .flatMap(member -> graph.meant(member).stream())
                .map(Node::location)
                .collect(Collectors.toSet());
        return places.size() < members.size()
                || members.stream().filter(nullVerdict::accepts).count() > 1;
    }

    private List<Assertion> conditions(Node node, Parts.Group group) {
        Set<String> others = new HashSet<>();
        if (node instanceof Node.ObjectNode object) {
            object.members().keySet().stream()
                    .filter(name -> name.equals("$ref") || !Dialect.isProse(name))
                    .forEach(others::add);
        }
        others.removeAll(Set.of("discriminator", "type"));
        if (!others.contains("unevaluatedProperties") && !others.contains("unevaluatedItems") && !fitsTwice(group)) {
            // Those depend on what the cases evaluate.
            others.remove(group.keyword());
        }
        return residue.of(node, others).stream().toList();
    }

    /** A choice between the members of a group, each a schema of its own. */
    Schema of(Node node, Parts.Group choice, SchemaInfo info, List<Assertion> conditions) {
        Parts.Group group = namedTexts.joined(inherited.withoutParent(choice));
        Variants variants = new Variants();
        InheritedDiscriminators.Deciding deciding = deciding(node.get("discriminator"), group);
        List<List<String>> called = names.of(info, group);
        // A null that is ruled out reaches no case, and one that each use of the union takes is read before.
        boolean noNull =
                ignoredTypes.rulesNullOut(node, group.members()) || schemas.admitsNull(node) || isNullOfSeveral(group);
        for (int i = 0; i < group.members().size(); i++) {
            Node member = group.members().get(i);
            SchemaUse found = schemas.use(member, called.get(i));
            SchemaUse use = new SchemaUse(found.target(), found.nullable() && !noNull);
            variants.add(use, variant(use, member, name(member), deciding.keyword()));
        }
        List<Assertion> all = new ArrayList<>(conditions);
        all.addAll(besideType(node, group));
        return union(variants, info, group, discriminator(variants, group, deciding), Set.of(), all);
    }

    /**
     * Whether null is right for none of the cases, as it fits several of which exactly one may fit. Each has to say by its type that it
     * may be null: one that is carried as JSON takes null whatever its use says, and would be the only one left.
     */
    private boolean isNullOfSeveral(Parts.Group group) {
        List<Node> nullable =
                group.members().stream().filter(schemas::acceptsNull).toList();
        return group.keyword().equals("oneOf")
                && nullable.size() > 1
                && nullable.stream()
                        .map(member -> graph.meant(member).orElse(member))
                        .noneMatch(member -> SchemaGraph.typeNames(member).isEmpty());
    }

    /**
     * A type that rules out some of the cases beside it is a slip, unless everything is to be taken literally; it holds where a
     * case allows more types than it does.
     */
    private List<Assertion> besideType(Node node, Parts.Group group) {
        boolean holds = ignoredTypes.rulesOut(node, group.members())
                ? !ignoredTypes.isIgnored(node, group.keyword(), group.members())
                : ignoredTypes.saysMore(node, group.members());
        return holds ? residue.of(node, Set.of("type")).stream().toList() : List.of();
    }

    /** Whether the choice that a schema itself leaves holds without the type beside it, which is reported with that. */
    boolean ignoresType(Node node, Parts parts) {
        return !exact
                && parts.groups().stream()
                        .anyMatch(group -> group.schema().location().equals(node.location())
                                && ignoredTypes.rulesOut(node, group.members()));
    }

    /** A choice in the middle of an object: each case has the object's own properties, too. */
    Schema ofCases(Node node, Parts parts, Parts.Group group, SchemaInfo info, CaseMaker maker) {
        Variants variants = new Variants();
        InheritedDiscriminators.Deciding deciding =
                deciding(group.schema().get("discriminator").or(() -> parts.nearest("discriminator")), group);
        List<List<String>> called = names.of(info, group);
        for (int i = 0; i < group.members().size(); i++) {
            Node member = group.members().get(i);
            boolean child = Parts.of(graph, member).schemas().stream()
                    .anyMatch(part -> part.location().equals(node.location()));
            SchemaUse use = child
                    ? schemas.use(member, called.get(i))
                    : new SchemaUse(made(parts, group, i, info, called.get(i), maker), false);
            variants.add(use, variant(use, member, name(member), deciding.keyword()));
        }
        Optional<Discriminator> discriminator = discriminator(variants, group, deciding);
        List<Assertion> conditions = discriminator.isPresent() ? List.of() : fitAlone(parts, group);
        return union(variants, info, group, discriminator, parts.declared(fields), conditions);
    }

    /**
     * What a case does not evaluate may be forbidden in it, although the case itself fits, beside another one that fits. Where a
     * discriminator decides, it does so alone.
     */
    private List<Assertion> fitAlone(Parts parts, Parts.Group group) {
        boolean unevaluated = parts.schemas().stream()
                .anyMatch(part -> part.get("unevaluatedProperties").isPresent());
        return unevaluated && group.keyword().equals("oneOf")
                ? residue.of(group.schema(), Set.of("oneOf")).stream().toList()
                : List.of();
    }

    private SchemaId made(
            Parts parts, Parts.Group group, int index, SchemaInfo info, List<String> called, CaseMaker maker) {
        Node member = group.members().get(index);
        List<String> nameParts = new ArrayList<>(info.nameParts());
        Optional<String> reference = name(member);
        reference.ifPresent(nameParts::add);
        Location place = new Location(
                info.location().source(),
                info.location().pointer().child(group.keyword(), String.valueOf(index)),
                member.location().position());
        return schemas.enqueued(
                graph.meant(member).orElse(member),
                place,
                reference.isPresent() ? nameParts : called,
                own -> maker.make(parts, group, member, own));
    }

    private InheritedDiscriminators.Deciding deciding(Optional<Node> own, Parts.Group group) {
        return inherited.deciding(own, group.schema(), group.keyword(), group.members());
    }

    private Optional<Discriminator> discriminator(
            Variants variants, Parts.Group group, InheritedDiscriminators.Deciding deciding) {
        return discriminators.of(deciding.keyword(), group.keyword(), variants.cases, deciding.mapping());
    }

    private Schema union(
            Variants variants,
            SchemaInfo info,
            Parts.Group group,
            Optional<Discriminator> discriminator,
            Set<String> declared,
            List<Assertion> conditions) {
        unsatisfiable.repeated(group);
        UnionMode mode = group.keyword().equals("oneOf") ? UnionMode.ONE_OF : UnionMode.ANY_OF;
        return new Schema.UnionSchema(
                info, mode, group.location(), variants.uses, discriminator, declared, List.of(), conditions);
    }

    private Optional<String> name(Node member) {
        return member.get("$ref")
                .filter(Node.StringNode.class::isInstance)
                .map(reference -> componentNames.tag((Node.StringNode) reference, graph));
    }

    private Case variant(SchemaUse use, Node member, Optional<String> name, Optional<Node> keyword) {
        Optional<Node> meant = graph.meant(member);
        Set<String> values = discriminators
                .property(keyword)
                .map(property -> tags.of(member, property))
                .orElse(Set.of());
        return new Case(
                use.target(), meant.orElse(member).location(), name, meant.flatMap(MeantChildren::stated), values);
    }

    /** Reports a parent that means itself. */
    void reportMeaningless(Node parent) {
        discriminators.reportMeaningless(parent);
    }

    /**
     * What stands for the children of a parent with a discriminator.
     *
     * @param parent the parent
     * @param info what is told of it
     * @param children its cases
     * @param itself lowers what a parent says alone
     */
    Schema ofChildren(Node parent, SchemaInfo info, MeantChildren children, Function<Node, SchemaUse> itself) {
        Variants variants = new Variants();
        Optional<Node> keyword = hierarchies.discriminator(parent);
        children.meant().forEach((name, child) -> {
            SchemaUse found = hierarchies.isItself(child, parent)
                    ? itself.apply(child)
                    : schemas.use(child, componentNames.words(child.location()));
            // What has the deciding property is not null, whatever the child says.
            SchemaUse use = new SchemaUse(found.target(), false);
            variants.add(use, variant(use, child, Optional.of(name), keyword));
            hierarchies
                    .mapped(child, parent)
                    .forEach((inner, node) -> variants.add(use, variant(use, node, Optional.of(inner), keyword)));
        });
        children.others().values().stream()
                .filter(child -> !child.location().equals(parent.location()))
                .forEach(child -> discriminators.reportUnmeant(child, parent, keyword));
        Optional<Discriminator> discriminator = discriminators.of(keyword, "allOf", variants.cases, children.mapping());
        Set<String> declared = Parts.of(graph, parent).declared(fields);
        return new Schema.UnionSchema(
                info,
                UnionMode.CHILDREN,
                keyword.orElse(parent).location(),
                variants.uses,
                discriminator,
                declared,
                parents(parent),
                List.of());
    }

    private List<SchemaId> parents(Node schema) {
        return hierarchies.parents(schema).stream()
                .map(parent -> SchemaId.of(parent.location()))
                .toList();
    }

    /** A schema with several types is a choice between schemas with one each. */
    Optional<Schema> ofTypes(Node node, Parts parts, SchemaInfo info, Set<JsonType> possible) {
        boolean several = node.get("type").orElse(node) instanceof Node.ArrayNode
                && parts.schemas().size() == 1
                && parts.groups().isEmpty()
                && node.get("enum").isEmpty()
                && node instanceof Node.ObjectNode;
        if (!several) {
            return Optional.empty();
        }
        Variants variants = new Variants();
        for (String type : typeNames(possible)) {
            Location place = node.location().child("type", type);
            Map<String, Node> keywords = new LinkedHashMap<>(((Node.ObjectNode) node).members());
            keywords.keySet().removeAll(Set.of("title", "description", "default", "example", "examples", "nullable"));
            keywords.put("type", new Node.StringNode(place, type));
            List<String> nameParts = new ArrayList<>(info.nameParts());
            nameParts.add(type);
            variants.use(schemas.use(new Node.ObjectNode(place, keywords), nameParts));
        }
        return variants.uses.size() < 2
                ? Optional.empty()
                : Optional.of(new Schema.UnionSchema(
                        info,
                        UnionMode.TYPES,
                        node.get("type").orElse(node).location(),
                        variants.uses,
                        Optional.empty(),
                        Set.of(),
                        List.of(),
                        List.of()));
    }

    private static Set<String> typeNames(Set<JsonType> types) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonType type : types) {
            boolean integerOnly = type == JsonType.INTEGER && !types.contains(JsonType.FRACTION);
            names.add(integerOnly ? "integer" : type.keyword());
        }
        return names;
    }

    static String lastToken(String reference) {
        String token = reference.substring(reference.lastIndexOf('/') + 1);
        return token.replace("~1", "/").replace("~0", "~");
    }

    /** The cases so far, each schema once in what is used. */
    private static final class Variants {
        private final List<SchemaUse> uses = new ArrayList<>();
        private final List<Case> cases = new ArrayList<>();
        private final Set<SchemaId> used = new HashSet<>();

        void use(SchemaUse use) {
            if (used.add(use.target())) {
                uses.add(use);
            }
        }

        void add(SchemaUse use, Case variant) {
            use(use);
            cases.add(variant);
        }
    }
}
