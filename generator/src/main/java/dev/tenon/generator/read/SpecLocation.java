package dev.tenon.generator.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/**
 * Where a contract's root document is.
 *
 * @param uri a {@code file:} or {@code jar:} URI
 * @param name the file's name, for messages and headers
 */
public record SpecLocation(URI uri, String name) {
    private static final String CLASSPATH = "classpath:";

    /**
     * Understands what a user writes.
     *
     * @param spec a path, a {@code file:} URI, or {@code classpath:/openapi/api.yaml}
     * @param base the folder that a relative path starts from
     * @param loader what finds {@code classpath:} resources
     * @return the location; whether there is a file is found out by reading it
     * @throws IllegalArgumentException if there is no such resource, or the scheme is another one
     */
    public static SpecLocation of(String spec, Path base, ClassLoader loader) {
        if (spec.startsWith(CLASSPATH)) {
            return resource(spec, loader);
        }
        if (spec.startsWith("file:")) {
            return file(pathOf(spec));
        }
        if (spec.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            throw new IllegalArgumentException("'" + spec + "' is neither a file nor a classpath: resource; "
                    + "download the contract and name the file, so that a build does not depend on the network");
        }
        return file(base.resolve(spec));
    }

    private static Path pathOf(String uri) {
        try {
            return Path.of(URI.create(uri));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + uri + "' is no usable file: URI; write file:///folder/api.yaml", e);
        }
    }

    private static SpecLocation file(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (whole.getFileName() == null) {
            throw new IllegalArgumentException("'" + path + "' is a folder; name the file of the contract");
        }
        return new SpecLocation(whole.toUri(), whole.getFileName().toString());
    }

    private static SpecLocation resource(String spec, ClassLoader loader) {
        String path = spec.substring(CLASSPATH.length());
        String name = path.startsWith("/") ? path.substring(1) : path;
        URL url = loader.getResource(name);
        if (url == null) {
            throw new IllegalArgumentException("there is no resource '" + name
                    + "'; add the jar that contains it to the <dependencies> of the plugin");
        }
        try {
            return new SpecLocation(DocumentUris.canonical(url.toURI()), name.substring(name.lastIndexOf('/') + 1));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the resource '" + name + "' has no usable address: " + url, e);
        }
    }
}
