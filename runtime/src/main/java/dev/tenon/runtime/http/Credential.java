package dev.tenon.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How a client proves who it is. The secret is asked for anew for each attempt, on a thread of the client's own, and shows in no
 * message and no text.
 */
public final class Credential {
    enum Place {
        HEADER,
        QUERY,
        COOKIE
    }

    private final Place place;
    private final String name;
    private final Supplier<String> value;

    private Credential(Place place, String name, Supplier<String> value) {
        if (place == Place.HEADER) {
            HeaderSyntax.checkName(name);
        } else if (place == Place.COOKIE && !HeaderSyntax.isToken(name)) {
            throw new IllegalArgumentException("no name of a cookie: " + Excerpts.of(name, 100));
        }
        this.place = place;
        this.name = name;
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * A header field.
     *
     * @param name the field's name
     * @param value gives the whole value
     * @return the credential
     */
    public static Credential header(String name, Supplier<String> value) {
        return new Credential(Place.HEADER, name, value);
    }

    /**
     * A bearer token in {@code Authorization} (RFC 6750 §2.1).
     *
     * @param token gives the token, without the word {@code Bearer}
     * @return the credential
     */
    public static Credential bearer(Supplier<String> token) {
        Objects.requireNonNull(token, "token");
        return header("Authorization", () -> prefixed("Bearer ", token.get()));
    }

    /**
     * User and password in {@code Authorization} (RFC 7617), in UTF-8.
     *
     * @param user the user's name, without a colon
     * @param password gives the password
     * @return the credential
     */
    public static Credential basic(String user, Supplier<String> password) {
        Objects.requireNonNull(password, "password");
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user's name in RFC 7617 holds no colon");
        }
        return header("Authorization", () -> {
            String pair = prefixed(user + ":", password.get());
            return prefixed("Basic ", Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /**
     * A parameter of the query.
     *
     * @param name the parameter's name
     * @param value gives the value; percent-encoded when sent
     * @return the credential
     */
    public static Credential query(String name, Supplier<String> value) {
        return new Credential(Place.QUERY, name, value);
    }

    /**
     * A cookie.
     *
     * @param name the cookie's name
     * @param value gives the value, which is sent as it is (RFC 6265 §4.1.1)
     * @return the credential
     */
    public static Credential cookie(String name, Supplier<String> value) {
        return new Credential(Place.COOKIE, name, value);
    }

    /** Suppliers are foreign code: one that has nothing to give must not lead to a header field {@code Bearer null}. */
    private static String prefixed(String prefix, String secret) {
        return secret == null || secret.isEmpty() ? "" : prefix + secret;
    }

    Place place() {
        return place;
    }

    String name() {
        return name;
    }

    /** The secret; empty if the supplier has none. */
    String value() {
        return prefixed("", value.get());
    }

    /** The place alone. */
    @Override
    public String toString() {
        return "Credential[" + place + " " + name + "]";
    }
}
