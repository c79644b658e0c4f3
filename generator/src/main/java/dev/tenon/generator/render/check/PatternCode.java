package dev.tenon.generator.render.check;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.pattern.PatternText;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The expressions that find a text without a match: by a set of characters where the pattern says no more. */
final class PatternCode {
    private static final TypeToken TEXTS = TypeToken.of(RuntimeTypes.TEXTS);
    private static final TypeToken ASCII_SET = TypeToken.of(RuntimeTypes.ASCII_SET);
    private static final TypeToken PATTERN = TypeToken.of(ClassName.get(Pattern.class));

    /** What holds schemas by their names. */
    private static final Set<String> SCHEMAS = Set.of("schemas", "definitions", "$defs");

    private final Constants constants;

    PatternCode(Constants constants) {
        this.constants = constants;
    }

    /** Whether a pattern is not found in a text. */
    Code isMissing(Assertion.Pattern keyword, Code value, String name) {
        return PatternShape.of(keyword.ecma())
                .map(shape -> hasOthers(shape, keyword, value, name))
                .orElseGet(() -> {
                    Code compiled = Code.of("#.compile(#)", PATTERN, Literal.of(PatternText.toJava(keyword.ecma())));
                    return Code.of(
                            "!#.finds(#, #)", TEXTS, constant(keyword, PATTERN, name, "Pattern", compiled), value);
                });
    }

    private Code hasOthers(PatternShape shape, Assertion.Pattern keyword, Code value, String name) {
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
        Code set = Code.of("#.of(#)", ASCII_SET, Literal.of(shape.characters()));
        conditions.add(Code.of("!#.containsAll(#)", constant(keyword, ASCII_SET, name, "Characters", set), value));
        return Code.join(" || ", conditions);
    }

    /** The constant of a pattern: that of a named schema is named after it. */
    private Identifier constant(Assertion.Pattern keyword, TypeToken type, String name, String role, Code value) {
        String owner = keyword.location().reference();
        List<String> place = keyword.location().pointer().tokens();
        int group = place.size() - 3;
        return group >= 0 && SCHEMAS.contains(place.get(group))
                ? constants.once(owner, type, place.get(group + 1) + " " + role, value)
                : constants.add(owner, type, name + role, value);
    }
}
