package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerChoiceTest {
    private static final URI ENDPOINT = URI.create("https://api.example.com/v1/");

    @Test
    void operationsHaveServersOfTheirOwn() {
        ServerChoice servers = ServerChoice.of(ENDPOINT, false, Map.of());
        assertEquals("https://api.example.com/v1", servers.base(Calls.get()));
        assertEquals("https://uploads.example.com", servers.base(at("https://uploads.example.com/")));
        assertEquals("https://api.example.com/v2", servers.base(at("/v2")));
        assertEquals("https://api.example.com/v1/x", servers.base(at("x")));
    }

    @Test
    void chosenEndpointServesAllUnlessSaidOtherwise() {
        URI other = URI.create("http://localhost:1/up");
        ServerChoice servers = ServerChoice.of(ENDPOINT, true, Map.of("/up", other));
        assertEquals("https://api.example.com/v1", servers.base(at("https://uploads.example.com")));
        assertEquals("http://localhost:1/up", servers.base(at("/up")));
    }

    @Test
    void aCallerNeedsAnEndpoint() {
        assertEquals(
                "no endpoint is set, and the contract names none that is absolute",
                assertThrows(IllegalStateException.class, ApiCaller.builder()::build)
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a", "//", "https://u:p@a", "https://a?b", "https://a#b", "a", "https:///b"})
    void whatIsNoEndpointIsRefused(String url) {
        assertThrows(IllegalArgumentException.class, () -> ServerChoice.of(URI.create(url), true, Map.of()));
        assertThrows(
                IllegalArgumentException.class, () -> ServerChoice.of(ENDPOINT, true, Map.of("x", URI.create(url))));
    }

    private static ApiRequest at(String url) {
        return ApiRequest.builder("readThing", "GET").path("/x").server(url).build();
    }
}
