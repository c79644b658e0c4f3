package dev.tenon.generator.maven;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The jars and folders that the plugin was loaded from: its own, its templates and what it depends on. */
final class CodePath {
    private CodePath() {}

    /** All parts of a class path in its order; the part that a class came from if its loader does not tell. */
    static List<Path> of(Class<?> type) throws URISyntaxException {
        List<Path> parts = new ArrayList<>();
        if (type.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                addFile(url, parts);
            }
        } else {
            addSource(type, parts);
        }
        return parts;
    }

    /**
     * All that the plugin needs outside of Maven: its parts, and what Maven lends to plugins, which then have no jar of their own for
     * it.
     *
     * @param parts the plugin's own
     */
    static List<Path> withLoans(List<Path> parts) throws URISyntaxException {
        List<Path> all = new ArrayList<>(parts);
        addSource(LoggerFactory.class, all);
        return all.stream().distinct().toList();
    }

    private static void addSource(Class<?> type, List<Path> parts) throws URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source != null) {
            addFile(source.getLocation(), parts);
        }
    }

    private static void addFile(URL url, List<Path> parts) throws URISyntaxException {
        if (url.getProtocol().equals("file")) {
            parts.add(Path.of(url.toURI()));
        }
    }
}
