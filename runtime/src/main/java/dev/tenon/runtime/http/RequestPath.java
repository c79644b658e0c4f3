package dev.tenon.runtime.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Puts a path together, and refuses arguments that would change what the path's other segments mean. */
final class RequestPath {
    private final String operation;
    private final StringBuilder text = new StringBuilder();
    private final List<Argument> arguments = new ArrayList<>();

    /** An argument, and where its text begins. */
    private record Argument(String name, int start) {}

    RequestPath(String operation) {
        this.operation = operation;
    }

    void literal(String encoded) {
        text.append(encoded);
    }

    /** An argument that is percent-encoded already. */
    void expansion(String name, String encoded) {
        arguments.add(new Argument(name, text.length()));
        text.append(encoded);
    }

    void argument(String name, String value) {
        expansion(name, new RequestTexts(operation).encoded("/path/" + name, value));
    }

    /** Encoding a dot does not help: {@code %2E} and {@code .} are the same to many servers (RFC 3986 §6.2.2.2). */
    String finish() {
        checkLiterals();
        for (Argument argument : arguments) {
            int from = text.lastIndexOf("/", argument.start() - 1) + 1;
            int slash = text.indexOf("/", argument.start());
            String segment = text.substring(from, slash < 0 ? text.length() : slash);
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw new RequestTexts(operation)
                        .refused(
                                "/path/" + argument.name(),
                                "RFC 3986 §5.2.4",
                                (segment.isEmpty() ? "is empty" : "makes a segment \"" + segment + "\"")
                                        + ", by which the path names another resource");
            }
        }
        return text.toString();
    }

    private void checkLiterals() {
        if (isPlain()) {
            return;
        }
        URI whole;
        try {
            whole = new URI("http://localhost" + text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(operation + ": the path is not percent-encoded", malformed);
        }
        if (text.indexOf("/") != 0 || whole.getRawQuery() != null || whole.getRawFragment() != null) {
            throw new IllegalArgumentException(operation + ": a path starts with / and holds neither ? nor #");
        }
    }

    /** Whether there is nothing but slashes and unreserved characters (RFC 3986 §2.3), as in most paths. */
    private boolean isPlain() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!HeaderSyntax.isAlphanumeric(c) && "/-._~".indexOf(c) < 0) {
                return false;
            }
        }
        return text.indexOf("/") == 0;
    }
}
