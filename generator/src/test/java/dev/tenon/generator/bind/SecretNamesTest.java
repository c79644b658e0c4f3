package dev.tenon.generator.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which properties are hidden by their names alone. */
final class SecretNamesTest {
    @ParameterizedTest
    @CsvSource({
        "password, true",
        "newPassword, true",
        "client_secret, true",
        "X-API-Key, true",
        "accessToken, true",
        "token, true",
        "cvc, true",
        "PIN, true",
        "private-key, true",
        "key, false",
        "publicKey, false",
        "passwordPolicy, false",
        "token_type, false",
        "nextPageToken, false",
        "continuationToken, false",
        "syncToken, false",
        "secretary, false",
        "spin, false",
        "name, false",
        "'', false"
    })
    void secretsByName(String name, boolean secret) {
        assertEquals(secret, SecretNames.contains(name));
    }
}
