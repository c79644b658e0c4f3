package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.ConstantView;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the template {@code enum} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param superclass the class that it extends
 * @param valueType the type of a value
 * @param unknown what any enumeration is: the class file says less of it than of this one
 * @param codecType the type of its codec
 * @param codec its codec
 * @param constants the known values
 * @param known the names of the constants, and of what is none of them
 * @param parts methods that return some of the known values: the code of one is limited to 64 kB (JVMS §4.7.3)
 */
public record EnumView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        TypeToken superclass,
        TypeToken valueType,
        TypeToken unknown,
        TypeToken codecType,
        Code codec,
        List<ConstantView> constants,
        Code known,
        List<PartView> parts) {
    private static final Identifier UNRECOGNIZED = new Identifier("UNRECOGNIZED");

    private static final Pattern SEPARATORS = Pattern.compile("[ _-]+");

    /** An element of an array takes 8 bytes of code; the other half is left to what makes the constants. */
    private static final int MOST_VALUES = 1000;

    /**
     * A method that returns some of the known values.
     *
     * @param name the method's name
     * @param type the class's simple name
     * @param values their constants
     */
    public record PartView(Identifier name, Identifier type, Code values) {}

    /**
     * A known value.
     *
     * @param comment the constant's comment, unless its name says all
     * @param name the constant's name
     * @param value the value in JSON
     * @param type the class's simple name
     */
    public record ConstantView(Optional<CommentView> comment, Identifier name, Literal value, Identifier type) {}

    /**
     * A comment.
     *
     * @param lines its lines
     */
    public record CommentView(List<JavadocLine> lines) {}

    /**
     * The view of an enumeration.
     *
     * @param api the output
     * @param model the enumeration
     * @return what its template sees
     */
    public static EnumView of(JavaApi api, ModelClass.EnumClass model) {
        List<ConstantView> constants = new ArrayList<>();
        ClassName type = model.type().name();
        boolean integers = model.type().kind() == ModelKind.INTEGER_ENUM;
        Identifier name = new Identifier(type.simpleName());
        for (ModelClass.Constant constant : model.constants()) {
            constants.add(new ConstantView(
                    comment(constant),
                    new Identifier(constant.name()),
                    Expressions.enumerated(model.type(), constant.value()),
                    name));
        }
        List<Identifier> known =
                new ArrayList<>(constants.stream().map(ConstantView::name).toList());
        known.add(UNRECOGNIZED);
        List<PartView> parts = parts(name, constants);
        return new EnumView(
                FileHead.of(api, api.modelPackage()),
                ModelDocs.of(api, model),
                name,
                TypeToken.of(ParameterizedTypeName.get(
                        integers ? RuntimeTypes.OPEN_INTEGER : RuntimeTypes.OPEN_ENUM, type.nestedClass("Known"))),
                TypeToken.of(integers ? TypeName.LONG : ClassName.get(String.class)),
                TypeToken.of(RuntimeTypes.OPEN_VALUE),
                TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, type)),
                codec(parts),
                constants,
                Code.join(", ", known),
                parts.size() > 1 ? parts : List.of());
    }

    private static Optional<CommentView> comment(ModelClass.Constant constant) {
        Docs docs = constant.docs();
        if (!docs.isDescribed()
                && !docs.deprecated()
                && letters(constant.name()).equalsIgnoreCase(letters(constant.value()))) {
            return Optional.empty();
        }
        return Optional.of(new CommentView(new Javadoc()
                .description(
                        docs,
                        "The value " + Javadoc.code(constant.value()) + ".",
                        docs.deprecated() ? "The contract marks it as deprecated." : "")
                .lines()));
    }

    /** What is not punctuation between words. */
    private static String letters(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }

    private static Code codec(List<PartView> parts) {
        if (parts.size() == 1) {
            return Code.of("codec(#)", parts.get(0).values());
        }
        List<Code> calls =
                parts.stream().map(part -> Code.of("#()", part.name())).toList();
        return Code.of("codec(all(#))", Code.join(", ", calls));
    }

    private static List<PartView> parts(Identifier type, List<ConstantView> constants) {
        List<PartView> parts = new ArrayList<>();
        for (int from = 0; from < constants.size(); from += MOST_VALUES) {
            List<ConstantView> some = constants.subList(from, Math.min(constants.size(), from + MOST_VALUES));
            parts.add(new PartView(
                    new Identifier("values" + (parts.size() + 1)),
                    type,
                    Code.join(", ", some.stream().map(ConstantView::name).toList())));
        }
        return parts;
    }
}
