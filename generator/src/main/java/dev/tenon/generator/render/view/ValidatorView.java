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
import dev.tenon.generator.render.text.TypeToken;
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
        CheckParts parts = CheckParts.of(
                checks.statements(), CheckParts.MOST_LINES, number -> new Identifier("part" + number), arguments);
        return new ValidatorView(
                FileHead.of(api, api.modelPackage()),
                ModelDocs.ofValidator(model),
                new Identifier(type.validatorClass().simpleName()),
                TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.VALIDATOR, type.name())),
                violations,
                directed ? Optional.of(new UndirectedView(violations, checked, direction)) : Optional.empty(),
                parameters,
                constants.views(),
                Statement.returned(parts.statements(), checks.end()),
                parts.further().stream()
                        .map(part -> new PartView(part.name(), violations, parameters, part.body()))
                        .toList());
    }
}
