package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.render.text.ConstantView;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import java.util.List;

/**
 * What the template {@code calls} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param constants what the methods use
 * @param operations the methods of each operation
 * @param failures the methods that make exceptions of answers
 */
public record CallsView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        List<ConstantView> constants,
        List<OperationView> operations,
        List<OperationView.DecoderView> failures) {
    /**
     * The view of a class that builds requests and reads answers.
     *
     * @param api the output
     * @param name the class
     * @param operations the operations that belong to it
     * @return what its template sees
     */
    public static CallsView of(JavaApi api, ClassName name, List<OperationMethod> operations) {
        Constants constants = new Constants();
        FailureMethods failures = new FailureMethods();
        List<OperationView> views = operations.stream()
                .map(operation -> OperationViews.of(api, operation, constants.of(operation), failures))
                .toList();
        return new CallsView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph("The requests and answers of {@link "
                                + operations.get(0).owner().simpleName() + "}.")
                        .lines(),
                new Identifier(name.simpleName()),
                constants.views(),
                views,
                failures.views());
    }
}
