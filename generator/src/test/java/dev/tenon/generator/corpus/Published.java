package dev.tenon.generator.corpus;

import dev.tenon.generator.bind.Binder;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.DiagnosticFormatter;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.lower.Lowering;
import dev.tenon.generator.read.ContractReader;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.render.Renderer;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A published contract and what is generated from it as a user would have it, a module with practical typing.
 *
 * @param parsed the contract as it was read
 * @param api what was bound
 * @param sources the files by path
 * @param findings the findings, in order
 */
record Published(ParsedSpec parsed, JavaApi api, Map<String, String> sources, List<Diagnostic> findings) {
    /**
     * Generates.
     *
     * @throws AssertionError if the contract is refused; the message has the errors
     */
    static Published generate(String name) {
        Settings settings = new Settings(
                "com.example.api", Optional.of("ApiClient"), Optional.empty(), true, Typing.PRACTICAL, false);
        Diagnostics diagnostics = new Diagnostics();
        Optional<ParsedSpec> parsed = new ContractReader()
                .read(SpecLocation.of(name, Corpus.FOLDER, Published.class.getClassLoader()), diagnostics);
        Optional<JavaApi> api = parsed.flatMap(read -> new Lowering().lower(read, settings.typing(), diagnostics))
                .flatMap(contract -> new Binder().bind(contract, settings, diagnostics));
        if (diagnostics.hasErrors()) {
            throw new AssertionError(name + " is refused:\n"
                    + diagnostics.sorted().stream()
                            .filter(found -> found.severity() == Severity.ERROR)
                            .map(DiagnosticFormatter::format)
                            .collect(Collectors.joining()));
        }
        Map<String, String> sources = new LinkedHashMap<>();
        new Renderer().render(api.orElseThrow(), settings).forEach(file -> sources.put(file.path(), file.content()));
        return new Published(parsed.orElseThrow(), api.orElseThrow(), sources, diagnostics.sorted());
    }
}
