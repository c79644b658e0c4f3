package dev.tenon.testing.contract;

import java.util.Locale;

/**
 * A security scheme.
 *
 * @param name its name in the contract
 * @param type {@code apiKey}, {@code http}, {@code oauth2}, {@code openIdConnect} or {@code mutualTLS}
 * @param in where an API key is: {@code header}, {@code query} or {@code cookie}
 * @param field the name of the header, parameter or cookie
 * @param scheme the HTTP authentication scheme, in small letters
 */
public record SecurityScheme(String name, String type, String in, String field, String scheme) {
    static SecurityScheme of(String name, Value written) {
        return new SecurityScheme(
                name,
                written.text("type", ""),
                written.text("in", ""),
                written.text("name", ""),
                written.text("scheme", "").toLowerCase(Locale.ROOT));
    }
}
