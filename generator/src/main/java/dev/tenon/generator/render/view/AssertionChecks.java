package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.ScalarKind;
import dev.tenon.generator.bind.TypeUse;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.pattern.PatternText;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes one {@code if} for each assertion (JSON Schema Validation 2020-12 §6). */
final class AssertionChecks {
    private static final TypeToken VIOLATION = TypeToken.of(RuntimeTypes.VIOLATION);
    private static final TypeToken TEXTS = TypeToken.of(RuntimeTypes.TEXTS);
    private static final TypeToken NUMBERS_HELPER = TypeToken.of(RuntimeTypes.NUMBERS);
    private static final TypeToken BIG_DECIMAL = TypeToken.of(ClassName.get(BigDecimal.class));

    /** What holds schemas by their names. */
    private static final Set<String> SCHEMAS = Set.of("schemas", "definitions", "$defs");

    /** Beyond this a search in a set is faster than one comparison after the other. */
    private static final int MOST_COMPARED = 32;

    private final SchemaReferences references;
    private final RulesCode rules;
    private final Constants constants;

    AssertionChecks(JavaApi api, Constants constants) {
        this.constants = constants;
        this.references = new SchemaReferences(api.origin());
        this.rules = new RulesCode(api.rulesNames(), references::of);
    }

    List<Code> onScalar(Assertion assertion, ScalarKind kind, Code value, Code pointer, String name) {
        Code schema = schema(assertion);
        if (assertion instanceof Assertion.Fulfils fulfils) {
            return integers(fulfils, kind)
                    .map(integers -> noneOf(fulfils, integers, value, pointer))
                    .orElse(List.of());
        }
        if (assertion instanceof Assertion.Minimum minimum) {
            String factory = minimum.exclusive() ? "exclusiveMinimum" : "minimum";
            Code broken = compare(
                    kind, value, minimum.exclusive() ? "<=" : "<", minimum.bound(), true, name + "Minimum", assertion);
            return bound(broken, factory, minimum.bound(), value, pointer, schema);
        }
        if (assertion instanceof Assertion.Maximum maximum) {
            String factory = maximum.exclusive() ? "exclusiveMaximum" : "maximum";
            Code broken = compare(
                    kind, value, maximum.exclusive() ? ">=" : ">", maximum.bound(), false, name + "Maximum", assertion);
            return bound(broken, factory, maximum.bound(), value, pointer, schema);
        }
        if (assertion instanceof Assertion.MultipleOf multiple) {
            return bound(
                    multipleOf(kind, value, multiple, name), "multipleOf", multiple.divisor(), value, pointer, schema);
        }
        return onText(assertion, value, pointer, name, schema);
    }

    private List<Code> onText(Assertion assertion, Code value, Code pointer, String name, Code schema) {
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
                matchFails(pattern, value, name),
                Code.of("#.pattern(#, #, #)", VIOLATION, pointer, Literal.of(pattern.ecma()), schema));
    }

    List<Code> onList(Assertion assertion, TypeUse items, Code value, Code pointer) {
        Code schema = schema(assertion);
        if (assertion instanceof Assertion.MinItems min) {
            Literal least = Literal.of(min.bound());
            return found(
                    Code.of("#.size() < #", value, least),
                    Code.of("#.minItems(#, #, #.size(), #)", VIOLATION, pointer, least, value, schema));
        }
        if (assertion instanceof Assertion.MaxItems max) {
            Literal most = Literal.of(max.bound());
            return found(
                    Code.of("#.size() > #", value, most),
                    Code.of("#.maxItems(#, #, #.size(), #)", VIOLATION, pointer, most, value, schema));
        }
        if (assertion instanceof Assertion.UniqueItems) {
            Code unique = Expressions.isComparedAsJson(items.type())
                    ? Code.of(
                            "!#.areUnique(#, #)",
                            TypeToken.of(RuntimeTypes.JSON_ITEMS),
                            Expressions.codec(items),
                            value)
                    : Code.of("!#.areUnique(#)", TypeToken.of(RuntimeTypes.ITEMS), value);
            return found(unique, Code.of("#.uniqueItems(#, #)", VIOLATION, pointer, schema));
        }
        return List.of();
    }

    List<Code> onObject(Assertion assertion, Code size, Code pointer) {
        Code schema = schema(assertion);
        if (assertion instanceof Assertion.MinProperties min) {
            Literal least = Literal.of(min.bound());
            return found(
                    Code.of("# < #", size, least),
                    Code.of("#.minProperties(#, #, #, #)", VIOLATION, pointer, least, size, schema));
        }
        if (assertion instanceof Assertion.MaxProperties max) {
            Literal most = Literal.of(max.bound());
            return found(
                    Code.of("# > #", size, most),
                    Code.of("#.maxProperties(#, #, #, #)", VIOLATION, pointer, most, size, schema));
        }
        return List.of();
    }

    /** What is found where a property is missing that one direction demands. */
    Code missing(Assertion.Demanded demanded) {
        return Code.of(
                "found = found.add(#.required(#, #, #));",
                TypeToken.of(RuntimeTypes.SCHEMA_VIOLATIONS),
                Literal.of(""),
                Literal.of(demanded.property()),
                schema(demanded));
    }

    /** Whether a condition is checked by comparing, without a look at JSON. */
    static boolean compares(Assertion.Fulfils fulfils, ScalarKind kind) {
        return integers(fulfils, kind).isPresent();
    }

    /**
     * Integers that a keyword lists.
     *
     * @param keyword its name in the contract
     * @param values the integers
     */
    private record Listed(String keyword, List<Long> values) {}

    /** The integers that a schema allows, if it says nothing else and they are few enough to compare with each. */
    private static Optional<Listed> integers(Assertion.Fulfils fulfils, ScalarKind kind) {
        boolean integer = kind == ScalarKind.INT || kind == ScalarKind.LONG;
        if (!integer || fulfils.rules().rules().size() != 1) {
            return Optional.empty();
        }
        Rule rule = fulfils.rules().rules().get(0);
        Optional<Listed> listed = Optional.empty();
        if (rule instanceof Rule.Values values) {
            listed = listed(values.keyword(), values.values());
        } else if (rule instanceof Rule.AppliedList choice && !choice.keyword().equals("allOf")) {
            listed = constants(choice).flatMap(values -> listed(choice.keyword(), values));
        }
        return listed;
    }

    private static Optional<Listed> listed(String keyword, List<Node> values) {
        if (values.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        List<Long> integers = new ArrayList<>();
        for (Node node : values) {
            if (node instanceof Node.NumberNode number) {
                exactLong(number.value()).ifPresent(integers::add);
            }
        }
        return integers.isEmpty() ? Optional.empty() : Optional.of(new Listed(keyword, integers));
    }

    /** The numbers of a choice between constants of which each is there once. */
    private static Optional<List<Node>> constants(Rule.AppliedList choice) {
        List<Node> values = new ArrayList<>();
        Set<BigDecimal> numbers = new HashSet<>();
        for (Rules member : choice.schemas()) {
            List<Rule> said = member.rules().stream()
                    .filter(each ->
                            !(each instanceof Rule.Types types && types.names().contains("integer")))
                    .toList();
            if (said.size() != 1
                    || !(said.get(0) instanceof Rule.Values constant)
                    || constant.values().size() != 1
                    || !(constant.values().get(0) instanceof Node.NumberNode number)
                    || !numbers.add(number.value().stripTrailingZeros())) {
                return Optional.empty();
            }
            values.add(number);
        }
        return Optional.of(values);
    }

    private List<Code> noneOf(Assertion.Fulfils fulfils, Listed integers, Code value, Code pointer) {
        List<Code> differs = integers.values().stream()
                .map(integer -> Code.of("# != #", value, Literal.of(integer)))
                .toList();
        Code text = Code.of("#.valueOf(#)", TypeToken.of(ClassName.get(String.class)), value);
        Literal schema = Literal.of(references.of(fulfils.location()) + "/" + integers.keyword());
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

    private List<Code> bound(Code broken, String factory, BigDecimal bound, Code value, Code pointer, Code schema) {
        return found(
                broken,
                Code.of(
                        "#.#(#, #, #, #)",
                        VIOLATION,
                        new Identifier(factory),
                        pointer,
                        boundLiteral(bound),
                        value,
                        schema));
    }

    /** In a violation a bound is a {@code Number}: an integer where it is one, else the exact decimal. */
    private static Code boundLiteral(BigDecimal bound) {
        Optional<Long> integer = exactLong(bound);
        return integer.isPresent()
                ? Code.of("#", Literal.of(integer.get()))
                : Code.of("new #(#)", BIG_DECIMAL, Literal.of(bound.toString()));
    }

    private Code compare(
            ScalarKind kind, Code value, String operator, BigDecimal bound, boolean lower, String name, Assertion of) {
        Code sign = new Code(operator);
        return switch (kind) {
            case INT, LONG -> {
                // x < 0.5 is x < 1, x <= 0.5 is x <= 0: among integers a fraction is as good as its neighbour.
                boolean inclusive = operator.length() == 1;
                BigDecimal whole = bound.setScale(0, lower == inclusive ? RoundingMode.CEILING : RoundingMode.FLOOR);
                yield exactLong(whole)
                        .map(integer -> Code.of("# # #", value, sign, Literal.of(integer)))
                        .orElse(new Code(String.valueOf(lower == whole.signum() > 0)));
            }
            case FLOAT, DOUBLE -> {
                boolean single = kind == ScalarKind.FLOAT;
                double nearest = single ? bound.floatValue() : bound.doubleValue();
                String literal = single ? bound.floatValue() + "F" : Double.toString(nearest);
                // Beyond the greatest number there is none to compare with: each value is on the same side.
                yield Double.isInfinite(nearest)
                        ? new Code(String.valueOf(lower == nearest > 0))
                        : Code.of("# # #", value, sign, new Literal(literal));
            }
            default -> {
                Identifier constant =
                        constant(of, BIG_DECIMAL, name, Code.of("new #(#)", BIG_DECIMAL, Literal.of(bound.toString())));
                Code decimal = kind == ScalarKind.DECIMAL ? value : Code.of("new #(#)", BIG_DECIMAL, value);
                yield Code.of("#.compareTo(#) # 0", decimal, constant, sign);
            }
        };
    }

    private Code multipleOf(ScalarKind kind, Code value, Assertion.MultipleOf multiple, String name) {
        Optional<Long> integer = exactLong(multiple.divisor());
        if ((kind == ScalarKind.INT || kind == ScalarKind.LONG) && integer.isPresent()) {
            return Code.of("# % # != 0", value, Literal.of(integer.get()));
        }
        Identifier divisor = constant(
                multiple,
                BIG_DECIMAL,
                name + "Divisor",
                Code.of("new #(#)", BIG_DECIMAL, Literal.of(multiple.divisor().toString())));
        return Code.of("!#.isMultipleOf(#, #)", NUMBERS_HELPER, value, divisor);
    }

    private Code matchFails(Assertion.Pattern pattern, Code value, String name) {
        return PatternShape.of(pattern.ecma())
                .map(shape -> {
                    TypeToken type = TypeToken.of(RuntimeTypes.ASCII_SET);
                    Identifier set = matcher(
                            pattern,
                            type,
                            name,
                            "Characters",
                            Code.of("#.of(#)", type, Literal.of(shape.characters())));
                    List<Code> conditions = new ArrayList<>();
                    boolean exact = shape.most().isPresent() && shape.most().get() == shape.least();
                    if (exact) {
                        conditions.add(Code.of("#.length() != #", value, Literal.of(shape.least())));
                    } else if (shape.least() == 1) {
                        conditions.add(Code.of("#.isEmpty()", value));
                    } else if (shape.least() > 1) {
                        conditions.add(Code.of("#.length() < #", value, Literal.of(shape.least())));
                    }
                    shape.most()
                            .filter(most -> !exact)
                            .ifPresent(most -> conditions.add(Code.of("#.length() > #", value, Literal.of(most))));
                    conditions.add(Code.of("!#.containsAll(#)", set, value));
                    return Code.join(" || ", conditions);
                })
                .orElseGet(() -> {
                    TypeToken type = TypeToken.of(ClassName.get(java.util.regex.Pattern.class));
                    Identifier compiled = matcher(
                            pattern,
                            type,
                            name,
                            "Pattern",
                            Code.of("#.compile(#)", type, Literal.of(PatternText.toJava(pattern.ecma()))));
                    return Code.of("!#.finds(#, #)", TEXTS, compiled, value);
                });
    }

    /** The constant of a pattern: that of a named schema is named after it. */
    private Identifier matcher(Assertion.Pattern of, TypeToken type, String name, String role, Code value) {
        List<String> place = of.location().pointer().tokens();
        int group = place.size() - 3;
        return group >= 0 && SCHEMAS.contains(place.get(group))
                ? constants.once(of.location().reference(), type, place.get(group + 1) + " " + role, value)
                : constant(of, type, name + role, value);
    }

    private Identifier constant(Assertion of, TypeToken type, String name, Code value) {
        return constants.add(of.location().reference(), type, name, value);
    }

    private static List<Code> found(Code broken, Code violation) {
        return List.of(
                Code.of("if (#) {", broken),
                Code.of("found = found.add(#);", violation).indented(),
                new Code("}"));
    }

    private Code schema(Assertion assertion) {
        return Code.of("#", Literal.of(references.of(assertion.location())));
    }

    private static Optional<Long> exactLong(BigDecimal value) {
        try {
            boolean huge = value.precision() - (long) value.scale() > 20;
            return huge ? Optional.empty() : Optional.of(value.longValueExact());
        } catch (ArithmeticException fractionOrOverflow) {
            return Optional.empty();
        }
    }
}
