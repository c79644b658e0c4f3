package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.Checking;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the template {@code validator} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param superinterface the interface that it implements
 * @param violations the type of the outcome
 * @param undirected the form that knows no direction, if that matters
 * @param parameters of the form that checks
 * @param constants what the statements use
 * @param statements the body of {@code validate}
 * @param more the methods that it calls, if one has no room for all checks
 */
public record ValidatorView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        TypeToken superinterface,
        TypeToken violations,
        Optional<UndirectedView> undirected,
        Code parameters,
        List<ConstantView> constants,
        List<Code> statements,
        List<PartView> more) {
    /** Lines of a check take up to 60 octets of a method, which has room for 65,535 (JVMS §4.7.3). */
    private static final int MOST_LINES = 1000;

    private static final Code DIRECTION = new Code("direction");

    /**
     * The form of a value of which nobody says which way it travels.
     *
     * @param violations the type of the outcome
     * @param model the type that is checked
     * @param direction the type of the direction
     */
    public record UndirectedView(TypeToken violations, TypeToken model, TypeToken direction) {}

    /**
     * A method with some of the checks.
     *
     * @param name its name
     * @param violations the type of the outcome
     * @param parameters what it takes
     * @param statements its body
     */
    public record PartView(Identifier name, TypeToken violations, Code parameters, List<Code> statements) {}

    /**
     * The view of a model's validator.
     *
     * @param api the output
     * @param model the model
     * @return what its template sees
     */
    public static ValidatorView of(JavaApi api, ModelClass model) {
        Constants constants = new Constants();
        Checks checks = Checks.ofModel(api, constants, DIRECTION, model);
        if (model instanceof ModelClass.ObjectClass object) {
            object(object, checks);
        } else if (model instanceof ModelClass.EnumClass enumeration) {
            enumeration(enumeration, checks);
        } else if (model instanceof ModelClass.UnionClass union) {
            union(api, union, checks, new TagChecks(api, constants, union));
        }
        JavaType.Model type = model.type();
        boolean directed = type.checking() == Checking.BY_DIRECTION;
        TypeToken violations = TypeToken.of(RuntimeTypes.VIOLATIONS);
        TypeToken direction = TypeToken.of(RuntimeTypes.DIRECTION);
        TypeToken checked = TypeToken.of(type.name());
        Code parameters = directed ? Code.of("# value, # direction", checked, direction) : Code.of("# value", checked);
        Code arguments = new Code(directed ? "value, direction" : "value");
        List<PartView> parts = parts(checks.statements(), parameters);
        return new ValidatorView(
                FileHead.of(api, api.modelPackage()),
                ModelDocs.ofValidator(model),
                new Identifier(type.validatorClass().simpleName()),
                TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.VALIDATOR, type.name())),
                violations,
                directed ? Optional.of(new UndirectedView(violations, checked, direction)) : Optional.empty(),
                parameters,
                constants.views(),
                statements(parts.size() > 1 ? calls(parts, arguments) : checks.statements(), checks.end()),
                parts.size() > 1 ? parts : List.of());
    }

    /** Divides statements by their lines; what follows a variable stays with it. */
    private static List<PartView> parts(List<Statement> statements, Code parameters) {
        List<PartView> parts = new ArrayList<>();
        int from = 0;
        int lines = 0;
        boolean declared = false;
        for (int to = 1; to <= statements.size(); to++) {
            Statement last = statements.get(to - 1);
            lines += last.lines().size();
            declared |= last instanceof Statement.Declaration;
            if (to == statements.size() || lines >= MOST_LINES && !declared) {
                Identifier name = new Identifier("part" + (parts.size() + 1));
                TypeToken violations = TypeToken.of(RuntimeTypes.VIOLATIONS);
                parts.add(new PartView(name, violations, parameters, statements(statements.subList(from, to))));
                from = to;
                lines = 0;
            }
        }
        return parts;
    }

    private static List<Statement> calls(List<PartView> parts, Code arguments) {
        return parts.stream()
                .<Statement>map(
                        part -> new Statement.Found(Code.of("addAll(#, #(#))", Literal.of(""), part.name(), arguments)))
                .toList();
    }

    /** The body of a method that returns what it finds. */
    static List<Code> statements(List<Statement> checks) {
        return statements(checks, new Code(""));
    }

    private static List<Code> statements(List<Statement> checks, Code end) {
        TypeToken violations = TypeToken.of(RuntimeTypes.VIOLATIONS);
        Optional<Code> chain = Statement.chained(Code.of("#.none()", violations), checks);
        if (chain.isPresent()) {
            return List.of(Code.of("return ##;", chain.get(), end));
        }
        List<Code> statements = new ArrayList<>();
        statements.add(Code.of("# found = #.none();", violations, violations));
        statements.addAll(Statement.lines(checks));
        statements.add(Code.of("return found#;", end));
        return statements;
    }

    private static void object(ModelClass.ObjectClass model, Checks checks) {
        model.members().forEach(checks::member);
        if (model.extras() instanceof ModelClass.Extras.Kept kept) {
            checks.extras(kept);
        }
        Code size = counted(model, checks);
        for (Assertion assertion : model.assertions()) {
            if (assertion instanceof Assertion.Demanded demanded) {
                model.members().stream()
                        .filter(member -> member.wireName().equals(demanded.property()))
                        .forEach(member -> checks.demanded(demanded, member));
            } else {
                checks.object(assertion, size);
            }
        }
        checks.json(model.type(), model.assertions());
    }

    /** How many properties the object has in JSON; in a variable, if it is asked for and has to be counted. */
    private static Code counted(ModelClass.ObjectClass model, Checks checks) {
        List<Code> terms = terms(model);
        boolean asked = model.assertions().stream()
                .anyMatch(assertion ->
                        assertion instanceof Assertion.MinProperties || assertion instanceof Assertion.MaxProperties);
        if (!asked || terms.size() == 1) {
            return terms.get(0);
        }
        Identifier size = new Identifier("size");
        checks.add(new Statement.Declaration(TypeToken.of(TypeName.INT), size, Code.grouped(" + ", terms)));
        return Code.of("#", size);
    }

    private static List<Code> terms(ModelClass.ObjectClass model) {
        List<Code> terms = new ArrayList<>();
        int required = 0;
        for (Member member : model.members()) {
            Identifier name = Identifier.variable(member.name());
            switch (member.presence()) {
                case REQUIRED, REQUIRED_NULLABLE -> required++;
                case OPTIONAL -> terms.add(Code.of("(value.# == null ? 0 : 1)", name));
                case OPTIONAL_NULLABLE -> terms.add(Code.of("(value.#.isAbsent() ? 0 : 1)", name));
            }
        }
        if (model.extras() instanceof ModelClass.Extras.Kept kept) {
            terms.add(Code.of("value.#.size()", new Identifier(kept.name())));
        }
        if (required > 0 || terms.isEmpty()) {
            terms.add(0, Code.of("#", Literal.of(required)));
        }
        return terms;
    }

    private static void enumeration(ModelClass.EnumClass model, Checks checks) {
        if (model.closed()) {
            Literal values = Literal.of(model.schema() + "/enum");
            checks.add(new Statement.Found(Code.of("known(#, value, #)", Literal.of(""), values)));
        }
        checks.text(model.assertions(), new Code("value.value()"), "value");
    }

    private static void union(JavaApi api, ModelClass.UnionClass model, Checks checks, TagChecks tags) {
        Set<ClassName> seen = new HashSet<>();
        for (ModelClass.Variant variant : model.variants()) {
            if (seen.add(variant.name())) {
                checks.variant(variant, TypeToken.of(variant.name()), tags.of(variant));
                tags.below(variant).forEach((name, tag) -> checks.tag(TypeToken.of(name), tag));
            }
        }
        List<Code> unknown = unknown(api, model, seen);
        // What is checked as JSON may be the choice itself, and then says more: which case is the nearest.
        boolean rules = model.assertions().stream().anyMatch(Assertion.Fulfils.class::isInstance);
        boolean unsaid = rules && model.tag().isEmpty();
        if (unsaid) {
            checks.json(model.type(), model.assertions());
        }
        Code violation = Code.of(
                "#(#.#)",
                new Identifier(unsaid ? "addIfUnsaid" : "add"),
                TypeToken.of(RuntimeTypes.VIOLATION),
                noCase(model));
        checks.add(new Statement.If(Code.join(" || ", unknown), List.of(new Statement.Found(violation))));
        if (!unsaid) {
            checks.json(model.type(), model.assertions());
        }
    }

    /** What is wrong with such a value: if a property decides, it is named. */
    private static Code noCase(ModelClass.UnionClass model) {
        Literal keyword = Literal.of(model.keyword());
        return model.tag()
                .map(tag -> Code.of("noCase(#, #)", Literal.of(tag.property()), keyword))
                .orElseGet(() -> Code.of("noVariant(#, #)", Literal.of(""), keyword));
    }

    /**
     * When a value is something else than one of the cases, which it can be by the interface of a child that is a parent, too; several
     * ways may lead to one.
     */
    private static List<Code> unknown(JavaApi api, ModelClass.UnionClass model, Set<ClassName> cases) {
        Set<ClassName> types = new LinkedHashSet<>();
        unknown(api, model, new HashSet<>(cases), types);
        return types.stream()
                .map(type -> Code.of("value instanceof #", TypeToken.of(type)))
                .toList();
    }

    private static void unknown(JavaApi api, ModelClass.UnionClass model, Set<ClassName> passed, Set<ClassName> types) {
        for (ClassName permitted : model.kinship().permitted()) {
            boolean extending = model.kinship().subinterfaces().stream()
                    .anyMatch(child -> child.name().equals(permitted));
            if (extending && passed.add(permitted)) {
                unknown(api, api.models().union(permitted), passed, types);
            } else if (!extending && !passed.contains(permitted)) {
                types.add(permitted);
            }
        }
        types.add(model.type().name().nestedClass("Unknown"));
    }
}
