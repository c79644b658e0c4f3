package dev.tenon.generator.maven;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

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
            CodeSource source = type.getProtectionDomain().getCodeSource();
            if (source != null) {
                addFile(source.getLocation(), parts);
            }
        }
        return parts;
    }

    private static void addFile(URL url, List<Path> parts) throws URISyntaxException {
        if (url.getProtocol().equals("file")) {
            parts.add(Path.of(url.toURI()));
        }
    }
}
