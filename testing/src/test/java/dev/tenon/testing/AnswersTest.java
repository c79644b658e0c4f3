package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is answered: the contract's examples, and what a test tells. */
class AnswersTest {
    private final ContractServer server = ContractServer.start(Asking.PETS);
    private final Asking asking = new Asking(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> create() throws IOException, InterruptedException {
        return asking.send(
                "POST", "/pets", "{\"name\": \"Tom\"}", "Content-Type: application/json", "Authorization: Basic YTpi");
    }

    private HttpResponse<String> list(String... headers) throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = Asking.TRACE;
        return asking.send("GET", "/pets?api_key=k", "", all);
    }

    @Test
    void theFirstExampleThatItsSchemaAccepts() throws IOException, InterruptedException {
        HttpResponse<String> answer = list();
        assertEquals("[{\"id\":1,\"name\":\"Tom\"},{\"id\":2,\"name\":\"Jo\"}]", answer.body());
        assertEquals(Optional.of("application/json"), answer.headers().firstValue("Content-Type"));
        assertEquals(Optional.of("2"), answer.headers().firstValue("X-Total"));
        assertEquals(Optional.of("a,b"), answer.headers().firstValue("X-Parts"));
        assertEquals("1,Tom\n", list("Accept: text/csv").body());
    }

    @Test
    void anInstanceOfTheSchemaWhereThereIsNoExample() throws IOException, InterruptedException {
        HttpResponse<String> answer = create();
        assertEquals(201, answer.statusCode());
        assertEquals("{\"id\":0,\"name\":\"string\"}", answer.body());
    }

    @Test
    void whatIsDescribedAsWholeEventsHasTheirFields() throws IOException, InterruptedException {
        assertEquals(
                "event: move\ndata: {\"id\":0,\"name\":\"string\"}\n\n",
                asking.send("GET", "/pets/moves", "").body());
        assertEquals(
                "[0]\n",
                asking.send("GET", "/pets/moves", "", "Accept: application/jsonl")
                        .body());
        assertEquals(
                "event: stay\ndata: {\"id\":1,\"name\":\"Jo\"}\n\nevent: go\ndata:\n\n",
                asking.send("POST", "/pets/moves", "").body());
    }

    @Test
    void sequencesAreEventsAndLines() throws IOException, InterruptedException {
        assertEquals(
                "data: {\"id\":0,\"name\":\"string\"}\n\n",
                asking.send("GET", "/pets/events", "").body());
        assertEquals(
                "\"Tom\"\n\"Jo\"\n",
                asking.send("GET", "/pets/events", "", "Accept: application/jsonl")
                        .body());
        assertEquals(
                "\u001e\"Tom\"\n\u001e\"Jo\"\n",
                asking.send("GET", "/pets/events", "", "Accept: application/json-seq")
                        .body());
        String pets = "{\"name\":\"Tom\"}\n{\"name\":\"Jo\"}\n";
        assertEquals(
                "id: 1\ndata: x\n\n",
                asking.send("POST", "/pets/events", pets, "Content-Type: application/jsonl")
                        .body());
        server.requireValid();
    }

    @Test
    void ofARangeWhatIsAskedFor() throws IOException, InterruptedException {
        HttpResponse<String> json = asking.send("GET", "/pets/any", "", "Accept: text/html, application/json;q=0.9");
        assertEquals(List.of("text/html"), json.headers().allValues("Content-Type"));
        json = asking.send("GET", "/pets/any", "", "Accept: application/json, */*");
        assertEquals(List.of("application/json"), json.headers().allValues("Content-Type"));
        assertEquals("[\"Tom\"]", json.body());
        server.requireValid();
    }

    @Test
    void whatOnlyRequestsHaveIsMissingInAnExample() throws IOException, InterruptedException {
        assertEquals("{\"name\":\"Ann\"}", asking.send("GET", "/owners/1", "").body());
    }

    @Test
    void aSequenceWhoseLastAnswerIsRepeated() throws IOException, InterruptedException {
        server.on("createPet")
                .answer(429)
                .times(2)
                .then(Answer.documented(409).header("X-Try", "3"))
                .then(Answer.undocumented(503).body("text/plain", "later".getBytes(StandardCharsets.UTF_8)))
                .then(201);
        HttpResponse<String> first = create();
        assertEquals(429, first.statusCode());
        assertEquals(Optional.of("0"), first.headers().firstValue("Retry-After"));
        assertEquals(429, create().statusCode());
        HttpResponse<String> third = create();
        assertEquals("{\"title\":\"string\"}", third.body());
        assertEquals(Optional.of("3"), third.headers().firstValue("X-Try"));
        assertEquals("later", create().body());
        assertEquals(201, create().statusCode());
        assertEquals(201, create().statusCode());
        server.on("createPet").answer(Answer.documented(201).json("{"));
        assertEquals("{", create().body());
        assertEquals(200, list().statusCode());
        server.requireValid();
    }

    @Test
    void whatCannotBeToldIsRefused() {
        assertMessage("has no operation 'listCats'; it has [listPets, createPet", () -> server.on("listCats"));
        assertMessage(
                "documents [201, 429, 4XX], not 500",
                () -> server.on("createPet").answer(500));
        assertMessage("100 is no final status", () -> Answer.undocumented(100));
        assertMessage("no header field", () -> Answer.documented(200).header("X", "a\r\nY: b"));
        assertThrows(IllegalStateException.class, () -> server.on("getPet").times(2));
        server.on("HEAD /pets/{id}").answer(204);
    }

    private static void assertMessage(String part, Executable told) {
        String message = assertThrows(IllegalArgumentException.class, told).getMessage();
        assertTrue(String.valueOf(message).contains(part), message);
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void cutAnswersFailForReal(Cut cut) throws IOException, InterruptedException {
        server.on("createPet").answer(Answer.documented(201).cut(cut)).then(201);
        assertThrows(IOException.class, this::create);
        assertEquals(201, create().statusCode());
        // A body of no octets is cut, too.
        server.on("getPet").answer(Answer.undocumented(200).cut(cut));
        assertThrows(IOException.class, () -> asking.send("GET", "/pets/1", ""));
    }

    @Test
    void aDelayedAnswerComesLaterThanAClientWaits() throws IOException, InterruptedException {
        server.on("getPet").answer(Answer.documented(200).after(Duration.ofDays(1)));
        CompletableFuture<HttpResponse<String>> late = CompletableFuture.supplyAsync(() -> {
            try {
                return asking.send("GET", "/pets/1", "");
            } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        while (server.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        assertEquals(200, list().statusCode());
        assertFalse(late.isDone());
        server.close();
        CompletionException end = assertThrows(CompletionException.class, late::join);
        assertTrue(end.getCause() instanceof IOException && !(end.getCause() instanceof HttpTimeoutException));
    }

    @Test
    void requestsAreKeptAsTheyCame() throws IOException, InterruptedException {
        create();
        ReceivedRequest request = server.requests().get(0);
        assertEquals(Optional.of("createPet"), request.operation());
        assertEquals("POST /v1/pets", request.toString());
        assertEquals("{\"name\": \"Tom\"}", request.text());
        assertEquals(Optional.of("Basic YTpi"), request.headers().firstValue("authorization"));
        request.body()[0] = 'x';
        assertEquals('{', request.body()[0]);
        assertThrows(
                UnsupportedOperationException.class, () -> server.requests().clear());
    }

    @Test
    void manyClientsAtOnce() {
        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                assertEquals(200, asking.send("GET", "/pets/" + i, "").statusCode());
            } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        assertEquals(200, server.requests().size());
        assertEquals(
                200,
                server.requests().stream()
                        .map(ReceivedRequest::target)
                        .distinct()
                        .count());
    }
}
