package dev.tenon.generator.render.check;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes one {@code if} for each assertion (JSON Schema Validation 2020-12 §6). */
final class AssertionChecks {
    private static final TypeToken VIOLATION = TypeToken.of(RuntimeTypes.VIOLATION);
    private static final TypeToken TEXTS = TypeToken.of(RuntimeTypes.TEXTS);

    private final SchemaReferences references;
    private final RulesCode rules;
    private final Constants constants;
    private final NumberCode numbers;
    private final PatternCode patterns;

    AssertionChecks(JavaApi api, Constants constants) {
        this.constants = constants;
        this.numbers = new NumberCode(constants);
        this.patterns = new PatternCode(constants);
        this.references = new SchemaReferences(api.origin());
        this.rules = new RulesCode(api);
    }

    Optional<Statement> onScalar(Assertion assertion, ScalarKind kind, Code value, Code pointer, String name) {
        if (assertion instanceof Assertion.Fulfils fulfils) {
            return ListedIntegers.of(fulfils, kind).map(integers -> noneOf(fulfils, integers, value, pointer));
        }
        Code schema = schema(assertion);
        Optional<Bound> bound = Bound.of(assertion);
        if (bound.isPresent()) {
            Code beyond = numbers.isBeyond(bound.get(), assertion, kind, value, name);
            return Optional.of(
                    wrongNumber(beyond, bound.get().method(), bound.get().value(), value, pointer, schema));
        }
        if (assertion instanceof Assertion.MultipleOf multiple) {
            Code none = numbers.isNoMultiple(multiple, kind, value, name);
            return Optional.of(
                    wrongNumber(none, new Identifier("multipleOf"), multiple.divisor(), value, pointer, schema));
        }
        return Optional.of(onText(assertion, value, pointer, name, schema));
    }

    private Statement onText(Assertion assertion, Code value, Code pointer, String name, Code schema) {
        if (assertion instanceof Assertion.MinLength min) {
            Literal least = Literal.of(min.bound());
            return found(
                    Code.of("#.shorterThan(#, #)", TEXTS, value, least),
                    Code.of("#.minLength(#, #, #.length(#), #)", VIOLATION, pointer, least, TEXTS, value, schema));
        }
        if (assertion instanceof Assertion.MaxLength max) {
            Literal most = Literal.of(max.bound());
            return found(
                    Code.of("#.longerThan(#, #)", TEXTS, value, most),
                    Code.of("#.maxLength(#, #, #.length(#), #)", VIOLATION, pointer, most, TEXTS, value, schema));
        }
        if (assertion instanceof Assertion.Format format) {
            return found(
                    Code.of("!#.accepts(#)", RulesCode.format(format), value),
                    Code.of("#.format(#, #, #)", VIOLATION, pointer, Literal.of(format.name()), schema));
        }
        if (assertion instanceof Assertion.Constant constant) {
            Literal only = Literal.of(constant.value());
            return found(
                    Code.of("!#.equals(#)", value, only),
                    Code.of("#.constant(#, #, #)", VIOLATION, pointer, only, schema));
        }
        Assertion.Pattern pattern = (Assertion.Pattern) assertion;
        return found(
                patterns.isMissing(pattern, value, name),
                Code.of("#.pattern(#, #, #)", VIOLATION, pointer, Literal.of(pattern.ecma()), schema));
    }

    Optional<Statement> onList(Assertion assertion, TypeUse items, Code value, Code pointer) {
        Code schema = schema(assertion);
        if (assertion instanceof Assertion.MinItems min) {
            Literal least = Literal.of(min.bound());
            return Optional.of(found(
                    Code.of("#.size() < #", value, least),
                    Code.of("#.minItems(#, #, #.size(), #)", VIOLATION, pointer, least, value, schema)));
        }
        if (assertion instanceof Assertion.MaxItems max) {
            Literal most = Literal.of(max.bound());
            return Optional.of(found(
                    Code.of("#.size() > #", value, most),
                    Code.of("#.maxItems(#, #, #.size(), #)", VIOLATION, pointer, most, value, schema)));
        }
        if (assertion instanceof Assertion.UniqueItems) {
            Code unique = Expressions.isComparedAsJson(items.type())
                    ? Code.of(
                            "!#.areUnique(#, #)",
                            TypeToken.of(RuntimeTypes.JSON_ITEMS),
                            Expressions.codec(items),
                            value)
                    : Code.of("!#.areUnique(#)", TypeToken.of(RuntimeTypes.ITEMS), value);
            return Optional.of(found(unique, Code.of("#.uniqueItems(#, #)", VIOLATION, pointer, schema)));
        }
        return Optional.empty();
    }

    Optional<Statement> onObject(Assertion assertion, Code size, Code pointer) {
        Code schema = schema(assertion);
        if (assertion instanceof Assertion.MinProperties min) {
            Literal least = Literal.of(min.bound());
            return Optional.of(found(
                    Code.of("# < #", size, least),
                    Code.of("#.minProperties(#, #, #, #)", VIOLATION, pointer, least, size, schema)));
        }
        if (assertion instanceof Assertion.MaxProperties max) {
            Literal most = Literal.of(max.bound());
            return Optional.of(found(
                    Code.of("# > #", size, most),
                    Code.of("#.maxProperties(#, #, #, #)", VIOLATION, pointer, most, size, schema)));
        }
        return Optional.empty();
    }

    /** What is found where a property is missing that one direction demands. */
    Statement missing(Assertion.Demanded demanded) {
        return new Statement.Found(Code.of(
                "add(#.required(#, #, #))",
                TypeToken.of(RuntimeTypes.SCHEMA_VIOLATIONS),
                Literal.of(""),
                Literal.of(demanded.property()),
                schema(demanded)));
    }

    private Statement noneOf(Assertion.Fulfils fulfils, ListedIntegers integers, Code value, Code pointer) {
        List<Code> differs = integers.values().stream()
                .map(integer -> Code.of("# != #", value, Literal.of(integer)))
                .toList();
        Literal schema = Literal.of(references.of(fulfils.location()) + "/" + integers.keyword());
        if (differs.size() == 1) {
            Literal only = Literal.of(integers.values().get(0).toString());
            return found(differs.get(0), Code.of("#.constant(#, #, #)", VIOLATION, pointer, only, schema));
        }
        Code text = Code.of("#.valueOf(#)", TypeToken.of(ClassName.get(String.class)), value);
        return found(Code.join(" && ", differs), Code.of("#.enumeration(#, #, #)", VIOLATION, pointer, text, schema));
    }

    /** What a value's JSON is held against: a class of its own, or a constant. */
    Code schema(Assertion.Fulfils fulfils, String name) {
        List<Rule> said = fulfils.rules().rules();
        if (said.size() == 1 && said.get(0) instanceof Rule.Reference reference) {
            return Code.of("#.INSTANCE", rules.type(reference));
        }
        // One schema may say several things, and each for several cases of a choice.
        Code checked = rules.schema(fulfils.rules());
        String owner = fulfils.location().reference() + " " + checked.text();
        return Code.of("#", constants.once(owner, TypeToken.of(RuntimeTypes.JSON_SCHEMA), name + "Rules", checked));
    }

    private static Statement wrongNumber(
            Code wrong, Identifier method, BigDecimal wanted, Code value, Code pointer, Code schema) {
        return found(
                wrong, Code.of("#.#(#, #, #, #)", VIOLATION, method, pointer, NumberCode.shown(wanted), value, schema));
    }

    private static Statement found(Code broken, Code violation) {
        return new Statement.If(broken, List.of(new Statement.Found(Code.of("add(#)", violation))));
    }

    private Code schema(Assertion assertion) {
        return Code.of("#", Literal.of(references.of(assertion.location())));
    }
}
