package dev.tenon.generator.pipeline;

import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.write.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Identifies what a client is generated from and with, but for the contract's documents, whose hashes the manifest keeps. */
public final class RequestFingerprint {
    private RequestFingerprint() {}

    /**
     * Hashes what the output depends on.
     *
     * @param contract the file name of the contract
     * @param settings what the user decided; of a folder of templates, what is in it, not where it is
     * @param failOnWarnings whether a warning counts as an error
     * @param code the jars and folders that the generator was loaded from, its templates included
     * @return another text if anything of it is another
     * @throws IOException if a file cannot be read
     */
    public static String of(String contract, Settings settings, boolean failOnWarnings, List<Path> code)
            throws IOException {
        Fingerprint fingerprint = new Fingerprint()
                .text("document", contract)
                .text("basePackage", settings.basePackage())
                .text("clientName", settings.clientName().orElse(""))
                .text("moduleInfo", String.valueOf(settings.moduleInfo()))
                .text("typing", settings.typing().name())
                .text("allSchemas", String.valueOf(settings.allSchemas()))
                .text("failOnWarnings", String.valueOf(failOnWarnings));
        if (settings.templateDirectory().isPresent()) {
            fingerprint.tree("templates", settings.templateDirectory().get());
        }
        for (Path part : code) {
            fingerprint.tree("code", part);
        }
        return fingerprint.finish();
    }
}
