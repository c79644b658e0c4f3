package dev.tenon.runtime.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a server of which the contract leaves parts to the caller. Credentials are sent there: what takes the place of a variable
 * is a part of the scheme, the host, the port or the path, as the contract has it, and never ends it.
 */
public final class ServerUrl {
    /** Takes the place of a variable where only the template's own characters count. */
    static final char MARK = '\0';

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern DOTS = Pattern.compile("(?i)(?:\\.|%2e){1,2}");

    private final String template;
    private final StringBuilder url = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();

    /** What the caller says of a path, and where it stands in the URL. */
    private record Part(String name, int start, int end) {}

    private ServerUrl(String template) {
        this.template = template;
    }

    /**
     * Puts values in the places of variables.
     *
     * @param template the URL as the contract has it, with variables in braces
     * @param values the values of the variables, in the order in which these first appear; the constant of an enumeration stands for its
     *     text, which is the contract's own word and is not checked
     * @return the URL
     * @throws IllegalArgumentException if a value is null or would change more of the URL than its place; the message names the variable
     */
    public static URI of(String template, @Nullable Object... values) {
        return new ServerUrl(template).with(values);
    }

    /**
     * Puts values in the places of variables of a URL that is relative to the contract's own.
     *
     * @param contract where the contract is
     * @param template the URL as the contract has it, with variables in braces
     * @param values the values of the variables, as for an absolute URL
     * @return the absolute URL
     * @throws IllegalArgumentException if a value is null or would change more of the URL than its place; the message names the variable
     */
    public static URI of(URI contract, String template, @Nullable Object... values) {
        return Objects.requireNonNull(contract, "contract").resolve(of(template, values));
    }

    private URI with(@Nullable Object... values) {
        List<String> names = VARIABLE.matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
        Map<String, Object> given = new LinkedHashMap<>();
        for (String name : names) {
            if (!given.containsKey(name)) {
                given.put(name, given(name, values[given.size()]));
            }
        }
        String shape = VARIABLE.matcher(template).replaceAll(String.valueOf(MARK));
        int next = 0;
        for (int at = 0; at < shape.length(); at++) {
            if (shape.charAt(at) == MARK) {
                String name = names.get(next++);
                put(name, given.get(name), ServerPlace.of(shape, at));
            } else {
                url.append(shape.charAt(at));
            }
        }
        parts.forEach(this::checkSegments);
        URI made = URI.create(url.toString());
        if (ServerPlace.isPath(shape) && (made.isAbsolute() || made.getRawAuthority() != null)) {
            throw refused(names.get(0), "makes another server of it");
        }
        return made;
    }

    private Object given(String name, @Nullable Object value) {
        if (value == null) {
            throw refused(name, "is null");
        }
        return value;
    }

    private void put(String name, Object value, ServerPlace place) {
        String text = value.toString();
        if (!(value instanceof Enum)) {
            if (!place.allows(text)) {
                throw refused(name, "has to be " + place.meaning + ", not \"" + Excerpts.of(text, 60) + "\"");
            }
            if (place == ServerPlace.PATH) {
                parts.add(new Part(name, url.length(), url.length() + text.length()));
            }
        }
        url.append(text);
    }

    /** {@code %2E} and {@code .} are the same to many servers (RFC 3986 §6.2.2.2). */
    private void checkSegments(Part part) {
        int slash = url.indexOf("/", part.end());
        String segments = url.substring(url.lastIndexOf("/", part.start() - 1) + 1, slash < 0 ? url.length() : slash);
        for (String segment : segments.split("/", -1)) {
            if (DOTS.matcher(segment).matches()) {
                throw refused(part.name(), "makes a segment \"" + segment + "\", which leads to another path");
            }
        }
    }

    private IllegalArgumentException refused(String name, String problem) {
        return new IllegalArgumentException(
                "the variable '" + name + "' of the server " + Excerpts.of(template, 200) + " " + problem);
    }
}
