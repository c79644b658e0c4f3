package dev.tenon.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/** How a caller proves who it is. The value is asked for at each attempt and shown nowhere. */
public final class Credential {
    private final Place place;
    private final String name;
    private final Supplier<String> value;

    /** Where a credential travels. */
    enum Place {
        HEADER,
        QUERY,
        COOKIE
    }

    private Credential(Place place, String name, Supplier<String> value) {
        this.place = place;
        this.name = name;
        this.value = value;
    }

    /**
     * A header field.
     *
     * @param name its name
     * @param value gives its whole value
     * @return the credential
     */
    public static Credential header(String name, Supplier<String> value) {
        return new Credential(Place.HEADER, name, value);
    }

    /**
     * {@code Authorization: Bearer …} (RFC 6750 §2.1).
     *
     * @param token gives the token
     * @return the credential
     */
    public static Credential bearer(Supplier<String> token) {
        return header("Authorization", () -> "Bearer " + present(token.get()));
    }

    /**
     * {@code Authorization: Basic …} (RFC 7617 §2).
     *
     * @param user the user's name, without a colon
     * @param password gives the password
     * @return the credential
     */
    public static Credential basic(String user, Supplier<String> password) {
        return header("Authorization", () -> {
            String pair = user + ":" + present(password.get());
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        });
    }

    /**
     * A query parameter.
     *
     * @param name its name
     * @param value gives its value
     * @return the credential
     */
    public static Credential query(String name, Supplier<String> value) {
        return new Credential(Place.QUERY, name, value);
    }

    /**
     * A cookie.
     *
     * @param name its name
     * @param value gives its value
     * @return the credential
     */
    public static Credential cookie(String name, Supplier<String> value) {
        return new Credential(Place.COOKIE, name, value);
    }

    Place place() {
        return place;
    }

    String name() {
        return name;
    }

    String current() {
        return present(value.get());
    }

    private static String present(String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the supplier of a credential gave nothing");
        }
        return value;
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "Credential[" + place + " " + name + "]";
    }
}
