package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.ModelClass;
import dev.tenon.generator.bind.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code union} sees.
 *
 * @param head the file's head
 * @param docs the interface's comment
 * @param name the interface's simple name
 * @param permitted the names of all cases
 * @param wrappers the records that wrap a value which is no object of its own class
 * @param json the type of an unknown case's value
 */
public record UnionView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        Code permitted,
        List<WrapperView> wrappers,
        TypeToken json) {

    /**
     * A record around a value.
     *
     * @param docs its comment
     * @param name its simple name
     * @param type the value's type
     * @param union the interface's simple name
     * @param copied how its constructor copies the value, if it is a list or a map
     */
    public record WrapperView(
            List<JavadocLine> docs, Identifier name, TypeToken type, Identifier union, Optional<CopyView> copied) {}

    /**
     * A constructor that copies the value.
     *
     * @param name the record's simple name
     * @param value the unmodifiable copy
     */
    public record CopyView(Identifier name, Code value) {}

    /**
     * The view of a union.
     *
     * @param api the output
     * @param model the union
     * @return what its template sees
     */
    public static UnionView of(JavaApi api, ModelClass.UnionClass model) {
        Identifier name = new Identifier(model.type().name().simpleName());
        List<TypeToken> permitted = new ArrayList<>();
        List<WrapperView> wrappers = new ArrayList<>();
        for (ModelClass.Variant variant : model.variants()) {
            TypeToken token = TypeToken.of(variant.name());
            if (!permitted.contains(token)) {
                permitted.add(token);
            }
            if (variant.wraps()) {
                Identifier wrapper = new Identifier(variant.name().simpleName());
                wrappers.add(new WrapperView(
                        new Javadoc()
                                .description(variant.docs(), "The case " + Javadoc.code(variant.schema()) + ".")
                                .lines(),
                        wrapper,
                        TypeToken.of(variant.use().declared()),
                        name,
                        CopyCode.ifNeeded(variant.use(), new Identifier("value"))
                                .map(value -> new CopyView(wrapper, value))));
            }
        }
        permitted.add(TypeToken.of(model.type().name().nestedClass("Unknown")));
        return new UnionView(
                FileHead.of(api, api.modelPackage()),
                ModelDocs.of(model),
                name,
                Code.join(", ", permitted),
                wrappers,
                TypeToken.of(RuntimeTypes.JSON_VALUE));
    }
}
