package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Transports of other libraries that do not do what they should: each call fails, and none waits for its end in vain. */
class ForeignTransportTest {
    /** A transport that gives the same whatever it sends. */
    private record Giving(Supplier<CompletableFuture<TransportResponse>> answers) implements HttpTransport {
        @Override
        public CompletableFuture<TransportResponse> send(TransportRequest request) {
            return answers.get();
        }

        @Override
        public void close() {}
    }

    @Test
    void oneThatThrows() throws Exception {
        assertFails(() -> {
            throw new IllegalStateException("no connection is left");
        });
    }

    @Test
    void oneThatFailsWithAnError() throws Exception {
        assertFails(() -> CompletableFuture.failedFuture(new StackOverflowError()));
    }

    @Test
    void oneThatIsCancelledBySomebodyElse() throws Exception {
        assertFails(() -> {
            CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
            answer.cancel(true);
            return answer;
        });
    }

    @Test
    void oneThatGivesNoAnswer() throws Exception {
        assertFails(() -> CompletableFuture.completedFuture(null));
    }

    private static void assertFails(Supplier<CompletableFuture<TransportResponse>> answers) throws Exception {
        try (ApiCaller caller = ApiCaller.builder()
                .endpoint(URI.create("http://localhost"))
                .transport(new Giving(answers))
                .build()) {
            assertThrows(
                    TransportException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            CompletableFuture<Integer> later = caller.callAsync(Calls.get(), Calls.STATUS, CallOptions.defaults());
            ExecutionException problem = assertThrows(ExecutionException.class, () -> later.get(10, TimeUnit.SECONDS));
            assertInstanceOf(TransportException.class, problem.getCause());
        }
    }
}
