package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;

/**
 * What the templates {@code package-info} and {@code module-info} see.
 *
 * @param head the file's head
 * @param docs the comment
 * @param nullMarked the annotation that makes types without {@code @Nullable} non-null
 * @param exported the packages that a module exports
 */
public record PackageView(FileHead head, List<JavadocLine> docs, TypeToken nullMarked, List<Identifier> exported) {
    /**
     * The view of the client's package, which is the module's too.
     *
     * @param api the output
     * @return what the template sees
     */
    public static PackageView client(JavaApi api) {
        return of(
                api,
                api.basePackage(),
                "The client of " + Javadoc.code(api.title()) + ", version " + Javadoc.code(api.version()) + ".");
    }

    /**
     * The view of the models' package.
     *
     * @param api the output
     * @return what the template sees
     */
    public static PackageView models(JavaApi api) {
        return of(
                api,
                api.modelPackage(),
                "The models of " + Javadoc.code(api.title()) + ", each with its validator and its JSON codec.");
    }

    private static PackageView of(JavaApi api, String packageName, String sentence) {
        Identifier base = new Identifier(api.basePackage());
        return new PackageView(
                FileHead.of(api, packageName),
                new Javadoc().paragraph(sentence).lines(),
                TypeToken.of(ClassName.get("org.jspecify.annotations", "NullMarked")),
                api.models().isEmpty() ? List.of(base) : List.of(base, new Identifier(api.modelPackage())));
    }
}
