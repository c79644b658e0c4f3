package dev.tenon.generator.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * What a user decides about one generation, checked.
 *
 * @param basePackage the package of the client; models go to its subpackage {@code model}
 * @param clientName the simple name of the client class, or empty to derive it from the contract's title
 * @param templateDirectory a folder whose {@code *.mustache} files replace templates of the same name, or empty
 * @param moduleInfo whether {@code module-info.java} is generated
 * @param typing how much is read into schemas that say little
 * @param allSchemas whether schemas that no operation needs become classes, too
 */
public record Settings(
        String basePackage,
        Optional<String> clientName,
        Optional<Path> templateDirectory,
        boolean moduleInfo,
        Typing typing,
        boolean allSchemas) {

    /**
     * Finds what is wrong with a package name.
     *
     * @param basePackage the name to check
     * @return the problem and the way out as one sentence, or empty
     */
    public static Optional<String> problemWithPackage(String basePackage) {
        if (SourceVersion.isName(basePackage, SourceVersion.RELEASE_17)) {
            return List.of("java", "javax").contains(basePackage.split("\\.")[0])
                    ? Optional.of("the package '" + basePackage + "' belongs to the JDK; choose one of your own domain")
                    : Optional.empty();
        }
        return Optional.of("'" + basePackage + "' is no Java package name; use one such as com.example.petstore");
    }
}
