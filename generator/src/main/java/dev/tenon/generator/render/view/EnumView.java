package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.ModelClass;
import java.util.ArrayList;
import java.util.List;

/**
 * What the template {@code enum} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param constants the known values
 * @param other the type of the parameter of {@code equals}
 */
public record EnumView(
        FileHead head, List<JavadocLine> docs, Identifier name, List<ConstantView> constants, TypeToken other) {

    /**
     * A known value.
     *
     * @param docs the constant's comment
     * @param name the constant's name
     * @param value the value in JSON
     * @param type the class's simple name
     */
    public record ConstantView(List<JavadocLine> docs, Identifier name, Literal value, Identifier type) {}

    /**
     * The view of an enumeration.
     *
     * @param api the output
     * @param model the enumeration
     * @return what its template sees
     */
    public static EnumView of(JavaApi api, ModelClass.EnumClass model) {
        List<ConstantView> constants = new ArrayList<>();
        Identifier name = new Identifier(model.type().name().simpleName());
        for (ModelClass.Constant constant : model.constants()) {
            constants.add(new ConstantView(
                    new Javadoc()
                            .description(constant.docs(), "The value " + Javadoc.code(constant.value()) + ".")
                            .lines(),
                    new Identifier(constant.name()),
                    Literal.of(constant.value()),
                    name));
        }
        return new EnumView(
                FileHead.of(api, api.modelPackage()),
                ModelDocs.of(model),
                name,
                constants,
                TypeToken.nullable(ClassName.get(Object.class)));
    }
}
