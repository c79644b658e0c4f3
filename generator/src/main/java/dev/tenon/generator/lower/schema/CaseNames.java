package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.References;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the cases of a choice are called that are written in their place: by what tells each of them from the others. */
final class CaseNames {
    /** More properties than these make no name. */
    private static final int MOST_PROPERTIES = 2;

    private static final Set<String> SCALARS = Set.of("string", "number", "integer", "boolean");

    private final SchemaGraph graph;
    private final Fields fields;

    CaseNames(SchemaGraph graph, Fields fields) {
        this.graph = graph;
        this.fields = fields;
    }

    /** The names of a group's members: the owner's, and a title, a constant, own properties, what they extend, their type or their form. */
    List<List<String>> of(SchemaInfo owner, Parts.Group group) {
        List<Node> members = group.members().stream()
                .map(member -> graph.meant(member).orElse(member))
                .toList();
        Teller titles = new Teller(member -> fields.prose(member, "title"), members);
        Teller constants = new Teller(this::constant, members);
        Teller bases = new Teller(CaseNames::base, members);
        Teller types = new Teller(this::type, members);
        Teller forms = new Teller(this::form, members);
        Map<String, Integer> properties = new HashMap<>();
        Map<String, Integer> demanded = new HashMap<>();
        for (Node member : members) {
            properties(member).forEach(name -> properties.merge(name, 1, Integer::sum));
            fields.texts(member, "required").forEach(name -> demanded.merge(name, 1, Integer::sum));
        }
        List<List<String>> names = new ArrayList<>();
        for (Node member : members) {
            List<String> name = new ArrayList<>(owner.nameParts());
            name.addAll(titles.of(member)
                    .or(() -> constants.of(member))
                    .or(() -> with(fields.texts(member, "required"), properties))
                    .or(() -> with(fields.map(member, "properties").keySet(), properties))
                    .or(() -> bases.of(member))
                    .or(() -> types.of(member))
                    .or(() -> with(fields.texts(member, "required"), demanded))
                    .or(() -> forms.of(member))
                    .orElse(List.of("variant " + (names.size() + 1))));
            names.add(name);
        }
        return names;
    }

    /** Something that a case may be called by, if no other case has the same. */
    private static final class Teller {
        private final Function<Node, Optional<String>> tell;
        private final Map<String, Integer> uses = new HashMap<>();

        Teller(Function<Node, Optional<String>> tell, List<Node> members) {
            this.tell = tell;
            members.forEach(member -> tell.apply(member).ifPresent(text -> uses.merge(key(text), 1, Integer::sum)));
        }

        Optional<List<String>> of(Node member) {
            return tell.apply(member).filter(text -> uses.get(key(text)) == 1).map(List::of);
        }

        /** Case alone tells no classes apart. */
        private static String key(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** A case is best told by the constant that marks it: {@code type: {const: card}}. */
    private Optional<String> constant(Node member) {
        return fields.map(member, "properties").values().stream()
                .flatMap(property -> EnumLowering.onlyText(graph.meant(property).orElse(property)).stream())
                .findFirst();
    }

    /** What a case is made of in the first place. */
    private static Optional<String> base(Node member) {
        return member.items("allOf").stream()
                .flatMap(part -> References.reference(part).stream())
                .findFirst()
                .map(UnionLowering::lastToken);
    }

    /** An array of texts or numbers needs no class and takes no name away from one of objects. */
    private Optional<String> type(Node member) {
        Optional<String> type = ownType(member);
        return type.filter("array"::equals)
                .flatMap(array -> member.get("items"))
                .flatMap(items -> ownType(graph.meant(items).orElse(items)))
                .filter(SCALARS::contains)
                .map(item -> "array of " + item)
                .or(() -> type);
    }

    /** What is special about a case of a type that others have, too: listed values, or an object without properties. */
    private Optional<String> form(Node member) {
        boolean texts = List.of("oneOf", "anyOf").stream()
                .flatMap(keyword -> member.items(keyword).stream())
                .anyMatch(each -> EnumLowering.onlyText(each).isPresent());
        if (texts || member.get("enum").isPresent()) {
            return Optional.of("enum");
        }
        boolean closed =
                member.get("additionalProperties").filter(Undeclared::isFalse).isPresent();
        return closed && properties(member).isEmpty() ? Optional.of("empty") : Optional.empty();
    }

    private static Optional<String> ownType(Node schema) {
        return schema.get("type")
                .flatMap(type -> type instanceof Node.StringNode text ? Optional.of(text.value()) : Optional.empty());
    }

    private Set<String> properties(Node member) {
        Set<String> named = new HashSet<>(fields.map(member, "properties").keySet());
        named.addAll(fields.texts(member, "required"));
        return named;
    }

    /** {@code [with, radius]}: what only this case has. */
    private static Optional<List<String>> with(Collection<String> names, Map<String, Integer> uses) {
        List<String> own = names.stream()
                .filter(name -> uses.get(name) == 1)
                .limit(MOST_PROPERTIES)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("with", own.get(0)));
        own.stream().skip(1).forEach(name -> words.addAll(List.of("and", name)));
        return Optional.of(words);
    }
}
