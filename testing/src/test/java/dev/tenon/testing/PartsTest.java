package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies of several parts in styles and with header fields, and of several lines. */
class PartsTest {
    private final ContractServer server = ContractServer.start(Path.of("src/test/resources/parts.yaml"));
    private final Asking asking = new Asking(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> found() {
        return server.violations().stream().map(Violation::toString).toList();
    }

    /** Sends parts that are written as name, header fields and value. */
    private void parts(String... parts) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            String[] pieces = part.split(";", -1);
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(pieces[0])
                    .append("\"\r\n");
            body.append(pieces[1].isEmpty() ? "" : pieces[1] + "\r\n").append("\r\n");
            body.append(pieces[2]).append("\r\n");
        }
        asking.send("POST", "/styled", body + "--b--\r\n", "Content-Type: multipart/form-data; boundary=b");
    }

    @Test
    void rightParts() throws Exception {
        parts("colors;;red|bl+e 100%", "range[from];;1", "range[to];;2", "title;X-Rate: 7;t");
        parts("colors;;red");
        server.requireValid();
    }

    @Test
    void wrongParts() throws Exception {
        parts("colors;;a|b|c");
        parts("colors;;a", "range[from];;x");
        parts("colors;;a", "title;;t");
        parts("colors;;a", "title;X-Rate: many;t");
        parts("range[to];;1");
        assertEquals(
                List.of(
                        "styled: body at /colors: must have at most 2 items but found 3",
                        "styled: body at /range/from: string found, integer expected",
                        "styled: body at /range: required property 'to' not found",
                        "styled: body part 'title' header 'X-Rate': is required, but missing",
                        "styled: body part 'title' header 'X-Rate': string found, integer expected",
                        "styled: body: required property 'colors' not found"),
                found());
    }

    /** RFC 7464 §2.2. */
    @Test
    void textSequences() throws Exception {
        asking.send("POST", "/lines", "\u001e1\n\u001e2\n", "Content-Type: application/json-seq");
        server.requireValid();
        asking.send("POST", "/lines", "\u001e1\n\u001etrue\n\u001e{\n", "Content-Type: application/json-seq");
        assertEquals(
                List.of("lines: body text 2: boolean found, integer expected", "lines: body text 3: is no JSON"),
                found().stream()
                        .map(text -> text.replaceFirst("no JSON.*", "no JSON"))
                        .toList());
    }

    @Test
    void lines() throws Exception {
        asking.send("POST", "/lines", "{\"a\":1}\r\n\n{\"a\":2}\n", "Content-Type: application/jsonl");
        server.requireValid();
        asking.send("POST", "/lines", "{\"a\":1}\n{}\n{\"a\":", "Content-Type: application/jsonl");
        assertEquals(
                List.of("lines: body line 2: required property 'a' not found", "lines: body line 3: is no JSON"),
                found().stream()
                        .map(text -> text.replaceFirst("no JSON.*", "no JSON"))
                        .toList());
    }

    /** The schema of a string says that the whole body is a text. */
    @Test
    void aTextOfLines() throws Exception {
        assertEquals("{}\n[]\n", asking.send("GET", "/lines", "").body());
        asking.send("POST", "/lines", "{}\nx", "Content-Type: application/x-ndjson");
        asking.send("POST", "/lines", "octets of any number", "Content-Type: application/octet-stream");
        server.requireValid();
        asking.send("POST", "/lines", "{}\n[]\nlonger", "Content-Type: application/x-ndjson");
        assertEquals(List.of("lines: body: must be at most 9 characters long"), found());
    }
}
