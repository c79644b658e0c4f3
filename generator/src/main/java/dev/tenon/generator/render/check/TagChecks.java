package dev.tenon.generator.render.check;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the property which decides between the cases of a union means the case that an object is: its builder takes any
 * text there, unless the case's own schema says which.
 */
final class TagChecks {
    /** Of numbers and booleans, the JSON is compared with the values (OpenAPI 3.0.3 §4.7.25). */
    private static final Map<ScalarKind, ClassName> COMPARED = Map.of(
            ScalarKind.INT, ClassName.get(Integer.class),
            ScalarKind.LONG, ClassName.get(Long.class),
            ScalarKind.BOOLEAN, ClassName.get(Boolean.class));

    private final JavaApi api;
    private final Constants constants;
    private final ModelClass.UnionClass union;
    /** Of each case its class, and all that it stands for. */
    private final Map<ClassName, Map<ClassName, JavaType>> classes = new HashMap<>();
    /** The values that lead to a class, as a case or as one of those that a case stands for. */
    private final Map<ClassName, Set<String>> meaning = new HashMap<>();
    /** The classes of which the statement is made. */
    private final Set<ClassName> made = new HashSet<>();

    TagChecks(JavaApi api, Constants constants, ModelClass.UnionClass union) {
        this.api = api;
        this.constants = constants;
        this.union = union;
        for (ModelClass.Variant variant : union.variants()) {
            if (!variant.wraps()) {
                made.add(variant.name());
                classes.computeIfAbsent(variant.name(), name -> classes(variant))
                        .keySet()
                        .forEach(name -> meaning.computeIfAbsent(name, key -> new LinkedHashSet<>())
                                .addAll(variant.tags()));
            }
        }
    }

    /** The statement about the variable {@code variant}; empty if there is nothing to check. */
    Optional<Statement> of(ModelClass.Variant variant) {
        return variant.wraps()
                ? Optional.empty()
                : of(variant.name(), variant.use().type(), tags(variant.name()));
    }

    /** The statements about those that a case stands for as a parent, by their classes; each once, whichever case stands for it. */
    Map<ClassName, Statement> below(ModelClass.Variant variant) {
        Map<ClassName, Statement> statements = new LinkedHashMap<>();
        if (!variant.wraps()) {
            classes.get(variant.name()).forEach((name, type) -> {
                if (made.add(name)) {
                    of(variant.name(), type, tags(name)).ifPresent(statement -> statements.put(name, statement));
                }
            });
        }
        return statements;
    }

    /** The class of a case, and of all that it stands for; several ways may lead to one. */
    private Map<ClassName, JavaType> classes(ModelClass.Variant variant) {
        Map<ClassName, JavaType> classes = new LinkedHashMap<>();
        Deque<ModelClass.Variant> waiting = new ArrayDeque<>(List.of(variant));
        while (!waiting.isEmpty()) {
            ModelClass.Variant next = waiting.remove();
            if (!next.wraps()
                    && classes.putIfAbsent(next.name(), next.use().type()) == null
                    && next.use().type() instanceof JavaType.Model model
                    && model.kind() == ModelKind.UNION) {
                waiting.addAll(api.models().union(model.name()).variants());
            }
        }
        return classes;
    }

    private List<String> tags(ClassName name) {
        return List.copyOf(meaning.get(name));
    }

    private Optional<Statement> of(ClassName name, JavaType type, List<String> own) {
        Optional<Member> deciding = api.models().members(type).stream()
                .filter(member -> union.tag()
                        .filter(tag -> tag.property().equals(member.wireName()))
                        .isPresent())
                .findFirst();
        return deciding.flatMap(member -> text(member, own)
                .map(text -> new Statement.Found(Code.of(
                        "tag(#, #, #, #)",
                        Literal.of(Pointer.ROOT.child(member.wireName()).toString()),
                        text,
                        own.size() == 1 ? Literal.of(own.get(0)) : several(name, own),
                        Literal.of(union.tag().orElseThrow().keyword())))));
    }

    /** The text of the property; empty if its own schema allows nothing else than what means the case, or if it is no text. */
    private Optional<Code> text(Member member, List<String> own) {
        if (member.presence() == Presence.OPTIONAL_NULLABLE) {
            return Optional.empty();
        }
        Code field = Code.of("variant.#", Identifier.variable(member.name()));
        if (member.type() instanceof JavaType.Scalar scalar) {
            return said(scalar) ? Optional.empty() : text(member, scalar.kind(), field);
        }
        if (member.type() instanceof JavaType.Model model && model.isEnumeration()) {
            List<String> only = api.models().onlyValues(model);
            if (!only.isEmpty() && own.containsAll(only)) {
                return Optional.empty();
            }
            return Optional.of(orNull(member, field, Code.of("#.value()", field)));
        }
        return Optional.empty();
    }

    /** Whether the property's own schema says which values there are. */
    private static boolean said(JavaType.Scalar scalar) {
        return scalar.assertions().stream()
                .anyMatch(assertion -> scalar.kind() == ScalarKind.STRING
                        ? assertion instanceof Assertion.Constant
                        : assertion instanceof Assertion.Fulfils);
    }

    private static Optional<Code> text(Member member, ScalarKind kind, Code field) {
        if (kind == ScalarKind.STRING) {
            return Optional.of(field);
        }
        return Optional.ofNullable(COMPARED.get(kind))
                .map(type -> orNull(member, field, Code.of("#.toString(#)", TypeToken.of(type), field)));
    }

    private static Code orNull(Member member, Code field, Code value) {
        return member.presence() == Presence.REQUIRED ? value : Code.of("# == null ? null : #", field, value);
    }

    private Identifier several(ClassName type, List<String> own) {
        return constants.same(
                TypeToken.of(ParameterizedTypeName.get(Set.class, String.class)),
                type.simpleName() + " tags",
                Code.of(
                        "#.of(#)",
                        TypeToken.of(ClassName.get(Set.class)),
                        Code.join(", ", own.stream().map(Literal::of).toList())));
    }
}
