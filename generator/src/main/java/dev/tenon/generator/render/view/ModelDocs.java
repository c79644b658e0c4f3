package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import java.util.List;
import java.util.Set;

/** The comments of generated models. */
final class ModelDocs {
    private static final Set<String> NESTED = Set.of("Known", "Builder");

    private ModelDocs() {}

    /** What the contract says of a model, or where it says so: that of a property is told by the accessor. */
    static List<JavadocLine> of(JavaApi api, ModelClass model) {
        return api.models()
                .declaringProperty(model)
                .filter(property -> isInSight(property.owner(), model))
                .map(property -> new Javadoc()
                        .paragraph("A value of "
                                + Javadoc.link(
                                        property.owner(), property.member().name() + "()") + ".")
                        .lines())
                .orElseGet(() -> of(model));
    }

    /** A class that is nested in the model, or in one of its interfaces, would be meant by the same name. */
    private static boolean isInSight(ClassName other, ModelClass model) {
        return !NESTED.contains(other.simpleName())
                && (model instanceof ModelClass.EnumClass
                        || model instanceof ModelClass.ObjectClass object
                                && object.interfaces().isEmpty());
    }

    static List<JavadocLine> of(ModelClass model) {
        String schema = Javadoc.code(model.schema());
        Javadoc docs = new Javadoc().description(model.docs(), "The schema " + schema + ".");
        if (model.docs().isDescribed() && !isNamedLikeItsSchema(model)) {
            docs.paragraph("Schema: " + schema);
        }
        if (model.docs().deprecated()) {
            // No @Deprecated: the codec and the validator have to use the class without a warning.
            docs.paragraph("The contract marks this schema as deprecated.");
        }
        return docs.lines();
    }

    /** The validator of a model. */
    static List<JavadocLine> ofValidator(ModelClass model) {
        return new Javadoc()
                .paragraph("Checks {@link " + model.type().name().simpleName() + "} against its schema"
                        + (isNamedLikeItsSchema(model) ? "." : " " + Javadoc.code(model.schema()) + "."))
                .lines();
    }

    /** The place of a component is told by its name. */
    private static boolean isNamedLikeItsSchema(ModelClass model) {
        return model.schema()
                .equals("#/components/schemas/" + model.type().name().simpleName());
    }
}
