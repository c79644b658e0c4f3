package dev.tenon.generator.fork;

import dev.tenon.generator.pipeline.GenerationRequest;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.write.ManifestStore;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A request on its way to another process: the lines of a properties file. */
final class RequestText {
    private static final String SPEC = "spec";
    private static final String SPEC_NAME = "spec.name";
    private static final String BASE_PACKAGE = "basePackage";
    private static final String CLIENT_NAME = "clientName";
    private static final String TEMPLATES = "templateDirectory";
    private static final String MODULE_INFO = "moduleInfo";
    private static final String TYPING = "typing";
    private static final String ALL_SCHEMAS = "allSchemas";
    private static final String FINGERPRINT = "fingerprint";
    private static final String OUTPUT = "output";
    private static final String CLASSES = "classesFolder";
    private static final String EXECUTIONS = "manifests.executions";
    private static final String BELOW = "manifests.below";
    private static final String EXECUTION = "manifests.execution";
    /** How many names of executions there are, which follow by their numbers; absent if nobody knows them. */
    private static final String NAMES = "manifests.names";

    private static final String FAIL_ON_WARNINGS = "failOnWarnings";

    private RequestText() {}

    static void write(GenerationRequest request, Writer to) throws IOException {
        Properties texts = new Properties();
        texts.setProperty(SPEC, request.spec().uri().toString());
        texts.setProperty(SPEC_NAME, request.spec().name());
        texts.setProperty(FINGERPRINT, request.fingerprint());
        texts.setProperty(OUTPUT, request.output().toString());
        request.classesFolder().ifPresent(folder -> texts.setProperty(CLASSES, folder.toString()));
        texts.setProperty(FAIL_ON_WARNINGS, String.valueOf(request.failOnWarnings()));
        put(request.settings(), texts);
        put(request.manifests(), texts);
        texts.store(to, null);
    }

    static GenerationRequest read(Reader from) throws IOException {
        Properties texts = new Properties();
        texts.load(from);
        return new GenerationRequest(
                new SpecLocation(URI.create(text(texts, SPEC)), text(texts, SPEC_NAME)),
                settings(texts),
                text(texts, FINGERPRINT),
                Path.of(text(texts, OUTPUT)),
                optional(texts, CLASSES).map(Path::of),
                manifests(texts),
                Boolean.parseBoolean(text(texts, FAIL_ON_WARNINGS)));
    }

    private static void put(Settings settings, Properties texts) {
        texts.setProperty(BASE_PACKAGE, settings.basePackage());
        settings.clientName().ifPresent(name -> texts.setProperty(CLIENT_NAME, name));
        settings.templateDirectory().ifPresent(folder -> texts.setProperty(TEMPLATES, folder.toString()));
        texts.setProperty(MODULE_INFO, String.valueOf(settings.moduleInfo()));
        texts.setProperty(TYPING, settings.typing().name());
        texts.setProperty(ALL_SCHEMAS, String.valueOf(settings.allSchemas()));
    }

    private static Settings settings(Properties texts) {
        return new Settings(
                text(texts, BASE_PACKAGE),
                optional(texts, CLIENT_NAME),
                optional(texts, TEMPLATES).map(Path::of),
                Boolean.parseBoolean(text(texts, MODULE_INFO)),
                Typing.valueOf(text(texts, TYPING)),
                Boolean.parseBoolean(text(texts, ALL_SCHEMAS)));
    }

    private static void put(ManifestStore manifests, Properties texts) {
        texts.setProperty(EXECUTIONS, manifests.executions().toString());
        texts.setProperty(BELOW, manifests.below().toString());
        texts.setProperty(EXECUTION, manifests.execution());
        manifests.names().ifPresent(names -> {
            int written = 0;
            for (String name : names) {
                texts.setProperty(NAMES + "." + written++, name);
            }
            texts.setProperty(NAMES, String.valueOf(written));
        });
    }

    private static ManifestStore manifests(Properties texts) {
        return new ManifestStore(
                Path.of(text(texts, EXECUTIONS)),
                Path.of(text(texts, BELOW)),
                text(texts, EXECUTION),
                optional(texts, NAMES).map(count -> names(texts, Integer.parseInt(count))));
    }

    private static Set<String> names(Properties texts, int count) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            names.add(text(texts, NAMES + "." + i));
        }
        return Set.copyOf(names);
    }

    private static String text(Properties texts, String key) {
        return optional(texts, key).orElseThrow(() -> new IllegalArgumentException("a request without " + key));
    }

    private static Optional<String> optional(Properties texts, String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }
}
