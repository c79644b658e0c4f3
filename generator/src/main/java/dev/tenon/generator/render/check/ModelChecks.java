package dev.tenon.generator.render.check;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a model's validator checks of the variable {@code value}, which travels as the variable {@code direction} says.
 *
 * @param statements the checks
 * @param end what is called on {@code found} behind them, or nothing
 */
public record ModelChecks(List<Statement> statements, Code end) {
    /**
     * The checks of a model.
     *
     * @param api the output
     * @param constants those of the validator's class, to which the checks add what they use
     * @param model the model
     * @return all that its schema says, and that the types of its properties do not
     */
    public static ModelChecks of(JavaApi api, Constants constants, ModelClass model) {
        Checks checks = Checks.ofModel(api, constants, new Code("direction"), model);
        if (model instanceof ModelClass.ObjectClass object) {
            object(object, checks);
        } else if (model instanceof ModelClass.EnumClass enumeration) {
            enumeration(enumeration, checks);
        } else if (model instanceof ModelClass.UnionClass union) {
            union(api, union, checks, new TagChecks(api, constants, union));
        }
        return new ModelChecks(checks.statements(), checks.end());
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
        checks.json(model.type(), model.assertions());
        Code violation = Code.of(
                "#(#.#)",
                new Identifier(unsaid ? "addIfUnsaid" : "add"),
                TypeToken.of(RuntimeTypes.VIOLATION),
                noCase(model));
        checks.add(new Statement.If(Code.join(" || ", unknown), List.of(new Statement.Found(violation))));
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
