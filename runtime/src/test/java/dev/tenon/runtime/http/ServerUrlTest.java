package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller says of a server's variable says nothing of the URL's other parts. */
class ServerUrlTest {
    private static final URI CONTRACT = URI.create("https://api.example.com/docs/contract.yaml");

    private enum Place {
        OTHER;

        @Override
        public String toString() {
            return "b.example/../c";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://{x}.example.com/v1  | tenant-1.eu         | https://tenant-1.eu.example.com/v1
        https://{x}.example.com/v1  | a_b                 | https://a_b.example.com/v1
        https://{x}example.com      | ''                  | https://example.com
        https://api.{x}/v1          | example.com:8443    | https://api.example.com:8443/v1
        https://{x}/v1              | localhost:8080      | https://localhost:8080/v1
        https://{x}                 | [::1]:80            | https://[::1]:80
        https://a.example:{x}/v1    | 8443                | https://a.example:8443/v1
        {x}://a.example             | http                | http://a.example
        http{x}://a.example         | s                   | https://a.example
        //{x}/v1                    | a.example           | //a.example/v1
        {x}                         | http://localhost/a  | http://localhost/a
        {x}/v1                      | http://[::1]:80/a   | http://[::1]:80/a/v1
        {x}.example.com/v1          | https://eu          | https://eu.example.com/v1
        {x}/a//b                    | http://localhost    | http://localhost/a//b
        https://a.example/{x}       | v2                  | https://a.example/v2
        https://a.example/{x}       | ''                  | https://a.example/
        https://a.example/{x}/b     | a/b:c@d%20e/.f      | https://a.example/a/b:c@d%20e/.f/b
        https://a.example/v{x}      | 1.0                 | https://a.example/v1.0
        https://{x}.example/{x}     | a                   | https://a.example/a
        ../v{x}                     | 1                   | ../v1
        """)
    void values(String template, String value, String url) {
        assertEquals(url, ServerUrl.of(template, value).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://{x}.example.com/v1  | evil.example/
        https://{x}.example.com/v1  | evil.example?
        https://{x}.example.com/v1  | evil.example#
        https://{x}.example.com/v1  | evil.example\\
        https://{x}.example.com/v1  | user@evil.example
        https://{x}.example.com/v1  | evil.example:80
        https://{x}.example.com/v1  | evil.example%2F
        https://{x}.example.com/v1  | 'evil '
        https://{x}.example.com/v1  | [::1]
        https://api.{x}/v1          | example.com:80/a
        https://api.{x}/v1          | example.com:80@evil.example
        https://{x}/v1              | localhost:8080/a
        https://{x}/v1              | localhost:a
        https://a.example:{x}/v1    | 80:90
        https://a.example:{x}/v1    | 80@evil.example
        {x}://a.example             | http://evil.example/?
        {x}                         | http://localhost/a?b
        {x}/v1                      | http://localhost/#
        {x}.example.com/v1          | https://evil.example/
        {x}.example.com/v1          | https://a:b@evil
        //{x}/v1                    | evil.example/
        https://a.example/{x}       | v1?a=b
        https://a.example/{x}       | v1#
        https://a.example/{x}       | v1\\..
        https://a.example/{x}       | a b
        https://a.example/{x}       | %zz
        https://a.example/{x}       | ..
        https://a.example/{x}       | a/../../b
        https://a.example/{x}/b     | a/%2E
        https://a.example/.{x}/b    | .
        https://{x}.example/{x}     | a/b
        /{x}                        | /evil.example
        /{x}/v1                     | ''
        v{x}                        | :evil
        """)
    void refused(String template, String value) {
        var failure = assertThrows(IllegalArgumentException.class, () -> ServerUrl.of(template, value));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.startsWith("the variable 'x' of the server " + template + " "), message);
    }

    @Test
    void controlCharactersAreRefusedAndShown() {
        var failure = assertThrows(
                IllegalArgumentException.class, () -> ServerUrl.of("https://{x}.example.com", "evil.example\n"));
        assertEquals(
                "the variable 'x' of the server https://{x}.example.com has to be a part of a host's name or a port, "
                        + "not \"evil.example\\u000a\"",
                failure.getMessage());
    }

    @Test
    void nullIsNamed() {
        var failure = assertThrows(
                IllegalArgumentException.class, () -> ServerUrl.of("https://{a}.example.com/{b/c}", "x", null));
        assertEquals("the variable 'b/c' of the server https://{a}.example.com/{b/c} is null", failure.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ServerUrl.of("https://a.example/{x}", (Object) null));
    }

    @Test
    void whatTheContractListsIsItsOwnWord() {
        assertEquals(
                "https://b.example/../c/v1",
                ServerUrl.of("https://{x}/v1", Place.OTHER).toString());
    }

    @Test
    void severalVariables() {
        assertEquals(
                "https://me.example.com:443/a/me",
                ServerUrl.of("https://{user}.example.com:{port}/{path}/{user}", "me", "443", "a")
                        .toString());
    }

    @Test
    void onTheContractsServer() {
        assertEquals(
                "https://api.example.com/v1",
                ServerUrl.of(CONTRACT, "../v{x}", "1").toString());
        assertThrows(IllegalArgumentException.class, () -> ServerUrl.of(CONTRACT, "/{x}", "/evil.example"));
        assertThrows(NullPointerException.class, () -> ServerUrl.of((URI) null, "/{x}", "1"));
    }
}
