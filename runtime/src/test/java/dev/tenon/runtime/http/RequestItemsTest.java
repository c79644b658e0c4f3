package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RequestItemsTest {
    private static final Validator<Long> POSITIVE = item ->
            item > 0 ? Violations.none() : Violations.none().add(new Violation("", "minimum", "1", "", "is too small"));

    private final BodyServer server;
    private final ApiCaller caller;

    RequestItemsTest() throws IOException {
        server = new BodyServer();
        caller = ApiCaller.builder().endpoint(server.uri()).build();
    }

    @AfterEach
    void close() {
        caller.close();
        server.close();
    }

    private static ApiRequest request(String mediaType, Iterable<Long> items) {
        return ApiRequest.builder("putItems", "PUT")
                .path("/items")
                .items(mediaType, JsonCodecs.LONG, POSITIVE, items)
                .build();
    }

    private String sent(String mediaType, Iterable<Long> items) {
        caller.call(request(mediaType, items), Calls.STATUS, CallOptions.defaults());
        return new String(server.only().body(), StandardCharsets.UTF_8);
    }

    private static List<String> pointers(RequestValidationException refused) {
        return refused.violations().asList().stream().map(Violation::pointer).toList();
    }

    @Test
    void anItemThatJsonCannotSayIsNamed() {
        List<Double> numbers = List.of(1.0, Double.NaN);
        for (Iterable<Double> items : List.<Iterable<Double>>of(numbers, numbers::iterator)) {
            ApiRequest request = ApiRequest.builder("putItems", "PUT")
                    .path("/items")
                    .items("application/jsonl", JsonCodecs.DOUBLE, items)
                    .build();
            RequestValidationException refused = assertThrows(
                    RequestValidationException.class, () -> caller.call(request, Calls.STATUS, CallOptions.defaults()));
            assertEquals(List.of("/body/1"), pointers(refused));
        }
    }

    @Test
    void linesOfJson() {
        assertEquals("1\n2\n", sent("application/jsonl", List.of(1L, 2L)));
    }

    /** RFC 7464 §2.2: a record separator, the text, the end of a line. */
    @Test
    void textSequences() {
        assertEquals("\u001e1\n\u001e2\n", sent("application/json-seq", List.of(1L, 2L)));
    }

    @Test
    void itemsOfACollectionAreCheckedBeforeAnythingIsSent() {
        RequestValidationException refused = assertThrows(
                RequestValidationException.class, () -> request("application/jsonl", List.of(1L, 0L, 2L, -1L)));
        assertEquals(List.of("/body/1", "/body/3"), pointers(refused));
        assertThrows(NullPointerException.class, () -> request("application/jsonl", Arrays.asList(1L, null)));
    }

    @Test
    void itemsThatComeLaterEndTheCallWhenItIsTheirTurn() {
        AtomicInteger attempts = new AtomicInteger();
        Iterable<Long> lazy = () -> {
            attempts.incrementAndGet();
            return Stream.of(1L, 2L, 0L, -1L).iterator();
        };
        ApiRequest request = request("application/jsonl", lazy);
        RequestValidationException refused = assertThrows(
                RequestValidationException.class, () -> caller.call(request, Calls.STATUS, CallOptions.defaults()));
        assertEquals(List.of("/body/2"), pointers(refused));
        assertEquals("putItems", refused.operation());
        assertEquals(1, attempts.get());
        CompletionException later = assertThrows(
                CompletionException.class,
                () -> caller.callAsync(request, Calls.STATUS, CallOptions.defaults())
                        .join());
        assertEquals(
                List.of("/body/2"), pointers(assertInstanceOf(RequestValidationException.class, later.getCause())));
        assertTrue(server.received().isEmpty());
    }

    @Test
    void compressedItemsAreCheckedToo() {
        Iterable<Long> lazy = () -> Stream.of(1L, 0L).iterator();
        ApiRequest request = request("application/jsonl", lazy);
        RequestValidationException refused = assertThrows(
                RequestValidationException.class,
                () -> caller.call(
                        request,
                        Calls.STATUS,
                        CallOptions.builder().compressedRequests(true).build()));
        assertEquals(List.of("/body/1"), pointers(refused));
    }

    @Test
    void whatTheSourceOfItemsThrowsIsTheCause() {
        IllegalStateException broken = new IllegalStateException("no more");
        AtomicInteger attempts = new AtomicInteger();
        Iterable<Long> lazy = () -> {
            attempts.incrementAndGet();
            throw broken;
        };
        ApiRequest request = request("application/jsonl", lazy);
        TransportException failed = assertThrows(
                TransportException.class, () -> caller.call(request, Calls.STATUS, CallOptions.defaults()));
        assertEquals(broken, failed.getCause());
        assertEquals(1, attempts.get());
    }
}
