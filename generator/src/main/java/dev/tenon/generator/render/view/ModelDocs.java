package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.ModelClass;
import java.util.List;

/** The comments of generated models. */
final class ModelDocs {
    private ModelDocs() {}

    /** What the contract says of an enumeration, or where it says so: that of a property is told by the accessor. */
    static List<JavadocLine> of(JavaApi api, ModelClass.EnumClass model) {
        return api.declaringProperty(model)
                .map(property -> new Javadoc()
                        .paragraph("A value of {@link " + property.owner().simpleName() + "#"
                                + property.member().name() + "()}.")
                        .lines())
                .orElseGet(() -> of(model));
    }

    static List<JavadocLine> of(ModelClass model) {
        String schema = Javadoc.code(model.schema());
        boolean described =
                model.docs().description().filter(text -> !text.isBlank()).isPresent();
        Javadoc docs = new Javadoc().description(model.docs(), "The schema " + schema + ".");
        if (described) {
            docs.paragraph("Schema: " + schema);
        }
        if (model.docs().deprecated()) {
            // No @Deprecated: the codec and the validator have to use the class without a warning.
            docs.paragraph("The contract marks this schema as deprecated.");
        }
        return docs.lines();
    }
}
