package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.OperationBase;
import dev.tenon.generator.bind.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code base} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param base the class from which it inherits operations itself, if it is not the first one
 * @param caller the type that sends requests
 * @param options the type of what may be set for a call
 * @param operations the operations that it does not inherit
 */
public record BaseView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        Optional<Identifier> base,
        TypeToken caller,
        TypeToken options,
        List<ClientView.ClientOperationView> operations) {
    /**
     * The view of a class from which another one inherits operations.
     *
     * @param api the output
     * @param base the class
     * @return what its template sees
     */
    public static BaseView of(JavaApi api, OperationBase base) {
        String owner = base.operations().get(0).owner().simpleName();
        return new BaseView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph("Operations of {@link " + owner + "}, which has more than one class can hold.")
                        .lines(),
                new Identifier(base.name().simpleName()),
                base.extended().map(ClassName::simpleName).map(Identifier::new),
                TypeToken.of(RuntimeTypes.API_CALLER),
                TypeToken.of(RuntimeTypes.CALL_OPTIONS),
                OperationForms.views(api, base.operations()));
    }

    /** The class that the owner of the operations extends. */
    static Optional<Identifier> last(List<OperationBase> bases) {
        return bases.stream()
                .reduce((first, second) -> second)
                .map(base -> new Identifier(base.name().simpleName()));
    }
}
