package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final CallThread HERE = new CallThread() {
        @Override
        public void execute(Runnable step) {
            step.run();
        }

        @Override
        public void send(TransportRequest request, CompletableFuture<TransportResponse> answer) {}
    };

    /** The client may be closed while an attempt begins: its call has ended then, and whoever waits for it is told so. */
    @Test
    void aTimerThatIsClosedEndsTheAttemptAndNotTheThread() {
        ScheduledExecutorService timer = Threads.timer("test-timer");
        timer.shutdownNow();
        Attempt attempt = new Attempt(
                AttemptView.UNSEEN,
                new TransportRequest("GET", URI.create("http://localhost:1/"), List.of(), Optional.empty(), 1),
                List.of());

        attempt.send(HERE, Optional.of(Duration.ofSeconds(1)), new Deadlines(timer, Runnable::run));

        assertThrows(CompletionException.class, attempt.answer()::join);
    }
}
