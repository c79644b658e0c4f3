package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats are what their standards say, no more, and messages are sentences. */
class FormatsTest {
    private final ContractServer server = ContractServer.start(Path.of("src/test/resources/formats.yaml"));
    private final Asking asking = new Asking(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> found(String format, String text) throws IOException, InterruptedException {
        String json = "{\"" + format + "\": \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        asking.send("POST", "/texts", json, "Content-Type: application/json");
        return server.violations().stream().map(Violation::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.test",
                "root@db1.internal",
                "a@b.c",
                "a@localhost",
                "first.last+tag@a-b.example",
                "\"a @ \\\"b\\\"\"@example.com",
                "\"\"@example.com",
                "a@[127.0.0.1]",
                "a@[IPv6:::1]",
                "a@[ipv6:2001:db8::127.0.0.1]",
                "a@[x-1:y]"
            })
    void mailboxes(String text) throws IOException, InterruptedException {
        assertEquals(List.of(), found("email", text));
        assertEquals(List.of(), found("idn-email", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b",
                "a@",
                "a@b@c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "a b@c",
                "a@-b",
                "a@b-",
                "a@b..c",
                "a@b.",
                "a@b_c",
                "\"a\"b\"@c",
                "\"a@c",
                "a@[256.0.0.1]",
                "a@[1.2.3]",
                "a@[IPv6:1]",
                "a@[IPv6:x]",
                "a@[x-:y]",
                "a@[:y]",
                "a@[x:]",
                "a <a@b.c>"
            })
    void noMailboxes(String text) throws IOException, InterruptedException {
        assertEquals(List.of("check: body at /email: must be a valid RFC 5321 Mailbox"), found("email", text));
    }

    @Test
    void internationalMailboxes() throws IOException, InterruptedException {
        assertEquals(List.of(), found("idn-email", "ü😀@grün.test"));
        assertEquals(List.of("check: body at /email: must be a valid RFC 5321 Mailbox"), found("email", "ü@a.test"));
    }

    @Test
    void longMailboxesNeedNeitherTimeNorStack() {
        String half = "a-".repeat(200_000);
        String quoted = "\"" + "\\\"".repeat(200_000) + "\"";
        assertTimeout(Duration.ofSeconds(20), () -> {
            assertEquals(List.of(), found("email", half + "@" + half + "a" + ".a".repeat(200_000)));
            assertEquals(List.of(), found("email", "a" + ".a".repeat(200_000) + "@b"));
            assertEquals(List.of(), found("email", quoted + "@b"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        date-time | yesterday | must be a valid RFC 3339 date-time
        duration  | an hour   | must be a valid ISO 8601 duration
        idn-email | a         | must be a valid RFC 6531 Mailbox
        """)
    void messages(String format, String text, String message) throws IOException, InterruptedException {
        assertEquals(List.of("check: body at /" + format + ": " + message), found(format, text));
    }

    @ParameterizedTest
    @CsvSource({
        "time, 12:30:00",
        "time, 12:30:00.5Z",
        "duration, PT1H2S",
        "duration, -P1DT0.5S",
        "duration, PT-0.001S",
        "duration, P2W"
    })
    void whatServicesWriteForAFormat(String format, String text) throws IOException, InterruptedException {
        assertEquals(List.of(), found(format, text));
    }

    @ParameterizedTest
    @CsvSource({"time, 12:30", "time, 24:00:00", "duration, P", "duration, PT", "duration, P1YT", "duration, 5s"})
    void whatNobodyWritesForAFormat(String format, String text) throws IOException, InterruptedException {
        assertEquals(1, found(format, text).size());
    }

    /** JSON Schema 2020-12 has no such formats (Validation §7.3): they say nothing that could be checked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        phone | 030 123
        color | brand
        """)
    void otherFormats(String format, String text) throws IOException, InterruptedException {
        assertEquals(List.of(), found(format, text));
    }
}
