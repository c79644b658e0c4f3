package dev.tenon.generator.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.runtime.http.HeaderField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a parameter and a header field of one name show of their values. */
final class SecretParametersTest {
    @ParameterizedTest
    @CsvSource({
        "Authorization, true",
        "Set-Cookie, true",
        "access_token, true",
        "client-Secret, true",
        "X-Api-Key, true",
        "PASSWORD, true",
        "credentials, true",
        "signature, true",
        "Idempotency-Key, false",
        "tag, false",
        "limit, false",
        "Accept, false"
    })
    void namesThatHintAtASecretAreTheSameToTheRuntime(String name, boolean secret) {
        assertEquals(secret, SecretParameters.hintsAtSecret(name));
        assertEquals(secret, !new HeaderField(name, "shown").toString().contains("shown"));
    }
}
