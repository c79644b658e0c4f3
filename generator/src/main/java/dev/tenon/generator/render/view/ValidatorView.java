package dev.tenon.generator.render.view;

import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.api.Checking;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.check.ModelChecks;
import dev.tenon.generator.render.check.Statement;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.ConstantView;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        ModelChecks checks = ModelChecks.of(api, constants, model);
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
                Statement.returned(parts.size() > 1 ? calls(parts, arguments) : checks.statements(), checks.end()),
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
                parts.add(new PartView(
                        name, violations, parameters, Statement.returned(statements.subList(from, to), new Code(""))));
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
}
