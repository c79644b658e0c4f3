package dev.tenon.generator.render.check;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.pattern.PatternText;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Expressions that build the runtime's {@code JsonSchema}. */
public final class RulesCode {
    /** An argument takes 11 octets of a method, which has room for 65,535 (JVMS §4.7.3). */
    static final int MOST_ARGUMENTS = 500;

    /** Of one chain; further ones are in lambda expressions, which are methods of their own: a call takes up to 30 octets of one. */
    private static final int MOST_CALLS = Statement.LONGEST_CHAIN;

    private static final TypeToken SCHEMA = TypeToken.of(RuntimeTypes.JSON_SCHEMA);
    private static final TypeToken VALUE = TypeToken.of(RuntimeTypes.JSON_VALUE);
    private static final TypeToken TYPE = TypeToken.of(RuntimeTypes.JSON_TYPE);
    private static final TypeToken PATTERN = TypeToken.of(ClassName.get(Pattern.class));
    private static final TypeToken BIG_DECIMAL = TypeToken.of(ClassName.get(BigDecimal.class));

    /** Methods that cannot be called what the keyword is. */
    private static final Map<String, String> METHODS = Map.of(
            "if",
            "when",
            "else",
            "otherwise",
            "enum",
            "enumeration",
            "const",
            "constant",
            "properties",
            "property",
            "patternProperties",
            "patternProperty",
            "dependentSchemas",
            "dependentSchema");

    private final Map<SchemaId, ClassName> classes;
    private final SchemaReferences references;
    /** How many lambda expressions are around what is being written, each with a parameter of its own. */
    private int depth;

    RulesCode(JavaApi api) {
        this.classes = api.rulesNames();
        this.references = new SchemaReferences(api.origin());
    }

    /** A call on the builder of a schema, which is written where it is known what is around it. */
    private record Call(int steps, Supplier<Code> code) {}

    /**
     * A schema that values are checked against as JSON.
     *
     * @param api the output
     * @param rules what the schema says
     * @return an expression for the schema of the runtime
     */
    public static Code schema(JavaApi api, Rules rules) {
        return new RulesCode(api).schema(rules);
    }

    /** The schema as an expression. */
    Code schema(Rules rules) {
        return schema(rules, false);
    }

    /** The schema as an expression, of which next to nothing is in the method around it if it stands apart. */
    private Code schema(Rules rules, boolean apart) {
        if (rules.acceptsAnything()) {
            return Code.of("#.anything()", SCHEMA);
        }
        if (rules.rules().size() == 1 && rules.rules().get(0) instanceof Rule.Reference reference) {
            return Code.of("#.reference(() -> #.INSTANCE)", SCHEMA, type(reference));
        }
        List<Call> calls =
                rules.rules().stream().flatMap(rule -> calls(rule).stream()).toList();
        return Code.of(
                "#.at(#)#.build()",
                SCHEMA,
                Literal.of(references.of(rules.location())),
                apart || calls.size() > MOST_CALLS || steps(calls) > RuleSteps.MOST ? apart(calls) : chain(calls));
    }

    private static int steps(List<Call> calls) {
        return calls.stream().mapToInt(Call::steps).sum();
    }

    private static Code chain(List<Call> calls) {
        return Code.join("", calls.stream().map(call -> call.code().get()).toList());
    }

    /** The calls in lambda expressions, each as many as a chain and a method take. */
    private Code apart(List<Call> calls) {
        Identifier part = new Identifier(depth == 0 ? "part" : "part" + depth);
        depth++;
        List<Code> parts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= calls.size(); to++) {
            if (to == calls.size() || to - from == MOST_CALLS || steps(calls.subList(from, to + 1)) > RuleSteps.MOST) {
                parts.add(Code.of(".also(# -> ##)", part, part, chain(calls.subList(from, to))));
                from = to;
            }
        }
        depth--;
        return Code.join("", parts);
    }

    /** The class of a schema that is referred to. */
    TypeToken type(Rule.Reference reference) {
        return TypeToken.of(classes.get(reference.target()));
    }

    private List<Call> calls(Rule rule) {
        if (rule instanceof Rule.AppliedMap map) {
            return map.schemas().entrySet().stream()
                    .map(entry -> new Call(
                            RuleSteps.ofEntry(entry.getValue()),
                            () -> entry(map.keyword(), entry.getKey(), entry.getValue())))
                    .toList();
        }
        return List.of(new Call(RuleSteps.of(rule), () -> call(rule)));
    }

    private Code entry(String keyword, String name, Rules schema) {
        Code key = keyword.equals("patternProperties") ? pattern(name) : Code.of("#", Literal.of(name));
        return Code.of(".#(#, #)", method(keyword), key, schema(schema));
    }

    private Code call(Rule rule) {
        if (rule instanceof Rule.Reference reference) {
            return Code.of(".reference(() -> #.INSTANCE)", type(reference));
        } else if (rule instanceof Rule.Types types) {
            return types(types);
        } else if (rule instanceof Rule.Values values) {
            return values(values);
        } else if (rule instanceof Rule.Asserted asserted) {
            return assertion(asserted.assertion());
        } else if (rule instanceof Rule.Required required) {
            return Code.of(".required(#)", texts(required.names()));
        } else if (rule instanceof Rule.DependentRequired dependent) {
            List<String> names = new ArrayList<>(List.of(dependent.property()));
            names.addAll(dependent.names());
            return Code.of(".dependentRequired(#)", texts(names));
        } else if (rule instanceof Rule.ContainsCount count) {
            return Code.of(".#(#)", method(count.keyword()), Literal.of(count.count()));
        } else if (rule instanceof Rule.Applied applied) {
            return Code.of(".#(#)", method(applied.keyword()), schema(applied.schema()));
        } else if (rule instanceof Rule.AppliedList list) {
            return applied(list);
        } else if (rule instanceof Rule.Nothing) {
            return new Code(".nothing()");
        }
        throw new IllegalArgumentException("is no single call: " + rule);
    }

    private static Code types(Rule.Types types) {
        return Code.of(
                ".type(#)",
                Code.join(
                        ", ",
                        types.names().stream()
                                .map(name -> Code.of("#.#", TYPE, new Identifier(name.toUpperCase(Locale.ROOT))))
                                .toList()));
    }

    private static Code values(Rule.Values values) {
        Identifier method = method(values.keyword());
        List<Node> listed = values.values();
        if (listed.size() > MOST_ARGUMENTS) {
            Node.ArrayNode array = new Node.ArrayNode(listed.get(0).location(), listed);
            return Code.of(".#(#.items(#))", method, VALUE, Literal.of(JsonText.of(array)));
        }
        return Code.of(
                ".#(#)",
                method,
                Code.join(", ", listed.stream().map(RulesCode::value).toList()));
    }

    private Code applied(Rule.AppliedList list) {
        boolean apart = RuleSteps.areTooMany(list.schemas());
        return Code.of(
                ".#(#)",
                method(list.keyword()),
                Code.join(
                        ", ",
                        list.schemas().stream()
                                .map(schema -> schema(schema, apart))
                                .toList()));
    }

    private Code assertion(Assertion assertion) {
        Identifier keyword = method(assertion.keyword());
        Optional<Bound> bound = Bound.of(assertion);
        if (bound.isPresent()) {
            return Code.of(".#(#)", bound.get().method(), number(bound.get().value()));
        } else if (assertion instanceof Assertion.MultipleOf multiple) {
            return Code.of(".#(#)", keyword, number(multiple.divisor()));
        } else if (assertion instanceof Assertion.Pattern pattern) {
            return Code.of(".pattern(#)", pattern(pattern.ecma()));
        } else if (assertion instanceof Assertion.Format format) {
            return Code.of(".format(#)", format(format));
        } else if (assertion instanceof Assertion.UniqueItems) {
            return new Code(".uniqueItems()");
        }
        return Code.of(".#(#)", keyword, Literal.of(count(assertion)));
    }

    private static int count(Assertion assertion) {
        if (assertion instanceof Assertion.MinLength least) {
            return least.bound();
        } else if (assertion instanceof Assertion.MaxLength most) {
            return most.bound();
        } else if (assertion instanceof Assertion.MinItems least) {
            return least.bound();
        } else if (assertion instanceof Assertion.MaxItems most) {
            return most.bound();
        } else if (assertion instanceof Assertion.MinProperties least) {
            return least.bound();
        } else if (assertion instanceof Assertion.MaxProperties most) {
            return most.bound();
        }
        throw new IllegalArgumentException("counts nothing: " + assertion);
    }

    static Code format(Assertion.Format format) {
        String constant = (format.usual() ? "ANY_" : "")
                + format.name().toUpperCase(Locale.ROOT).replace('-', '_');
        return Code.of("#.#", TypeToken.of(RuntimeTypes.TEXT_FORMAT), new Identifier(constant));
    }

    private static Code value(Node node) {
        return Code.of("#.parse(#)", VALUE, Literal.of(JsonText.of(node)));
    }

    private static Code number(BigDecimal value) {
        return Code.of("new #(#)", BIG_DECIMAL, Literal.of(value.toString()));
    }

    private static Code pattern(String ecma) {
        return Code.of("#, #.compile(#)", Literal.of(ecma), PATTERN, Literal.of(PatternText.toJava(ecma)));
    }

    private static Code texts(List<String> texts) {
        return Code.join(", ", texts.stream().map(Literal::of).toList());
    }

    private static Identifier method(String keyword) {
        return new Identifier(METHODS.getOrDefault(keyword, keyword));
    }
}
