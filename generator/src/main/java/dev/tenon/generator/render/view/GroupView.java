package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationBase;
import dev.tenon.generator.bind.api.OperationGroup;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code group} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param inherited whether another class inherits the operations
 * @param base the class from which it inherits operations, if they are too many for one
 * @param caller the type that sends requests
 * @param options the type of what may be set for a call
 * @param operations the operations that it does not inherit
 */
public record GroupView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        boolean inherited,
        Optional<Identifier> base,
        TypeToken caller,
        TypeToken options,
        List<ClientView.ClientOperationView> operations) {
    /**
     * The view of a group.
     *
     * @param api the output
     * @param group the group
     * @return what its template sees
     */
    public static GroupView of(JavaApi api, OperationGroup group) {
        return new GroupView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .description(group.docs(), "The operations of " + Javadoc.code(group.tag()) + ".")
                        .paragraph("Shares connections and options with the client: see "
                                + Javadoc.link(api.client().name(), group.method() + "()") + ".")
                        .lines(),
                new Identifier(group.name().simpleName()),
                false,
                last(group.bases()),
                TypeToken.of(RuntimeTypes.API_CALLER),
                TypeToken.of(RuntimeTypes.CALL_OPTIONS),
                OperationForms.views(api, group.operations()));
    }

    /**
     * The view of a class from which the client or a group inherits operations.
     *
     * @param api the output
     * @param base the class
     * @return what its template sees
     */
    public static GroupView of(JavaApi api, OperationBase base) {
        String owner = base.operations().get(0).owner().simpleName();
        return new GroupView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph("Operations of {@link " + owner + "}, which has more than one class can hold.")
                        .lines(),
                new Identifier(base.name().simpleName()),
                true,
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
