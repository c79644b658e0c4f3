package dev.tenon.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * How a client proves who it is. The secret is asked for anew for each attempt: on the thread that waits for the call, or on one of the
 * client's own if none does. It shows in no message and no text. It goes to the endpoint's origin, and to servers that the caller
 * has set, alone.
 */
public final class Credential {
    enum Place {
        HEADER,
        QUERY,
        COOKIE,
        CONNECTION
    }

    private final Place place;
    private final String name;
    private final UnaryOperator<String> form;
    private final BiFunction<Endpoint, HttpTransport, AccessTokens> secrets;

    private Credential(
            Place place,
            String name,
            UnaryOperator<String> form,
            BiFunction<Endpoint, HttpTransport, AccessTokens> secrets) {
        if (place == Place.HEADER) {
            HeaderSyntax.checkName(name);
        } else if (place == Place.COOKIE && !HeaderSyntax.isToken(name)) {
            throw new IllegalArgumentException("no name of a cookie: " + Excerpts.of(name, 100));
        }
        this.place = place;
        this.name = name;
        this.form = form;
        this.secrets = secrets;
    }

    /**
     * A header field.
     *
     * @param name the field's name
     * @param value gives the whole value
     * @return the credential
     */
    public static Credential header(String name, Supplier<String> value) {
        return supplied(Place.HEADER, name, UnaryOperator.identity(), value);
    }

    /**
     * A bearer token in {@code Authorization} (RFC 6750 §2.1).
     *
     * @param token gives the token, without the word {@code Bearer}
     * @return the credential
     */
    public static Credential bearer(Supplier<String> token) {
        return supplied(Place.HEADER, "Authorization", secret -> "Bearer " + secret, token);
    }

    /**
     * A bearer token in {@code Authorization} (RFC 6750 §2.1) that can be renewed when the service refuses it.
     *
     * @param tokens gives the tokens, without the word {@code Bearer}
     * @return the credential
     */
    public static Credential bearerTokens(AccessTokens tokens) {
        Objects.requireNonNull(tokens, "tokens");
        return new Credential(
                Place.HEADER, "Authorization", secret -> "Bearer " + secret, (endpoint, transport) -> tokens);
    }

    /**
     * Bearer tokens that the client gets from a token endpoint, over its own transport (RFC 6749 §4.4).
     *
     * @param credentials where tokens are, and who asks
     * @return the credential
     */
    public static Credential clientCredentials(ClientCredentials credentials) {
        Objects.requireNonNull(credentials, "credentials");
        return new Credential(
                Place.HEADER,
                "Authorization",
                secret -> "Bearer " + secret,
                (endpoint, transport) -> new CachedTokens(
                        new TokenRequest(credentials.resolved(endpoint), credentials, transport)::send,
                        credentials.refreshBefore(),
                        System::nanoTime));
    }

    /**
     * User and password in {@code Authorization} (RFC 7617), in UTF-8.
     *
     * @param user the user's name, without a colon
     * @param password gives the password
     * @return the credential
     */
    public static Credential basic(String user, Supplier<String> password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user's name in RFC 7617 holds no colon");
        }
        return supplied(Place.HEADER, "Authorization", secret -> basicValue(user, secret), password);
    }

    /**
     * A parameter of the query.
     *
     * @param name the parameter's name
     * @param value gives the value; percent-encoded when sent
     * @return the credential
     */
    public static Credential query(String name, Supplier<String> value) {
        return supplied(Place.QUERY, name, UnaryOperator.identity(), value);
    }

    /**
     * A cookie.
     *
     * @param name the cookie's name
     * @param value gives the value, which is sent as it is (RFC 6265 §4.1.1)
     * @return the credential
     */
    public static Credential cookie(String name, Supplier<String> value) {
        return supplied(Place.COOKIE, name, UnaryOperator.identity(), value);
    }

    /**
     * A certificate that the transport presents when it connects (RFC 8446 §4.4.2): nothing is added to requests.
     *
     * @return the credential
     */
    public static Credential connection() {
        return supplied(Place.CONNECTION, "certificate", UnaryOperator.identity(), () -> "");
    }

    private static Credential supplied(
            Place place, String name, UnaryOperator<String> form, Supplier<String> supplier) {
        Objects.requireNonNull(supplier, "supplier");
        return new Credential(place, name, form, (endpoint, transport) -> supplier::get);
    }

    static String basicValue(String user, String password) {
        String pair = user + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The credential of a client whose requests go to that endpoint over that transport. */
    Bound bind(Endpoint endpoint, HttpTransport transport) {
        return new Bound(place, name, form, secrets.apply(endpoint, transport));
    }

    /**
     * A credential in use.
     *
     * @param place where it travels
     * @param name the name of the header field, parameter or cookie
     * @param form what is sent of a secret
     * @param secrets gives the secret
     */
    record Bound(Place place, String name, UnaryOperator<String> form, AccessTokens secrets) {}

    /** The place alone. */
    @Override
    public String toString() {
        return "Credential[" + place + " " + name + "]";
    }
}
