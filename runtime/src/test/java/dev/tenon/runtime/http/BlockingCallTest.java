package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Calls that wait for a host that was reached a moment ago. The thread that waits sends by itself, so that whatever ends such a
 * call early has to interrupt it, and to leave no interrupt behind.
 */
@Timeout(30)
class BlockingCallTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final RawServer server;
    private final ApiCaller caller;

    /** How a call on a thread of its own ended, and the thread's interrupt flag afterwards. */
    private record Ended(Throwable problem, boolean interrupted) {}

    /** A call under way on a thread of its own. */
    private record Waiting(Thread thread, CompletableFuture<Ended> ended) {
        Ended end() throws Exception {
            return ended.get(10, TimeUnit.SECONDS);
        }
    }

    BlockingCallTest() throws IOException {
        server = new RawServer(this::serve);
        caller = Calls.caller(server);
    }

    @BeforeEach
    void makeAFirstCall() {
        assertEquals(1, caller.call(Calls.get(), Calls.INT, CallOptions.defaults()));
    }

    @AfterEach
    void stop() throws IOException {
        caller.close();
        server.close();
    }

    /** Says nothing to the second request of the first connection, resets it if it is a PATCH; answers the other connections. */
    private void serve(Socket socket, int number) throws IOException {
        RawServer.write(socket, Calls.ok(String.valueOf(number)));
        if (number == 1) {
            String second = RawServer.readHead(socket);
            if (second.startsWith("PATCH")) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
            arrived.countDown();
        }
    }

    private Waiting waiting() throws InterruptedException {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            ClientException problem = assertThrows(
                    ClientException.class, () -> caller.call(Calls.get(), Calls.INT, CallOptions.defaults()));
            ended.complete(new Ended(problem, Thread.currentThread().isInterrupted()));
        });
        thread.start();
        assertTrue(arrived.await(10, TimeUnit.SECONDS), "the call did not take the open connection");
        return new Waiting(thread, ended);
    }

    private void nothingIsLeft() throws InterruptedException {
        assertFalse(Thread.interrupted(), "the end of the call left an interrupt behind");
        assertTrue(server.peerLeaves(), "the connection stays open");
        assertEquals(2, caller.call(Calls.get(), Calls.INT, CallOptions.defaults()));
    }

    /** Without this the other tests would tell nothing that those of first calls do not. */
    @Test
    void threadThatWaitsSendsByItself() throws Exception {
        Waiting call = waiting();
        assertTrue(
                List.of(call.thread().getStackTrace()).stream().anyMatch(BlockingCallTest::isSend),
                "another thread sends");
        caller.close();
        call.end();
    }

    private static boolean isSend(StackTraceElement frame) {
        return frame.getClassName().startsWith("jdk.internal.net.http.")
                && frame.getMethodName().equals("send");
    }

    @Test
    void attemptThatTakesTooLongEndsTheCall() throws Exception {
        CallOptions once = CallOptions.defaults().withAttemptTimeout(SHORT).withRetry(RetryPolicy.none());
        CallTimeoutException late =
                assertThrows(CallTimeoutException.class, () -> caller.call(Calls.get(), Calls.INT, once));
        assertEquals("readThing: no answer within PT0.3S in attempt 1", late.getMessage());
        nothingIsLeft();
    }

    @Test
    void attemptThatTakesTooLongIsMadeAgain() throws Exception {
        CallOptions hurried = CallOptions.defaults().withAttemptTimeout(SHORT);
        int connection = caller.call(Calls.get(), Calls.INT, hurried);
        assertTrue(connection > 1, "the answer of connection " + connection);
        assertFalse(Thread.interrupted(), "the attempt left an interrupt behind");
        assertTrue(server.peerLeaves(), "the connection stays open");
    }

    @Test
    void callThatTakesTooLongEnds() throws Exception {
        CallOptions hurried = CallOptions.defaults().withTimeout(SHORT);
        CallTimeoutException late =
                assertThrows(CallTimeoutException.class, () -> caller.call(Calls.get(), Calls.INT, hurried));
        assertEquals("readThing: no answer within PT0.3S in 1 attempt", late.getMessage());
        nothingIsLeft();
    }

    @Test
    void interruptEndsTheCallAndStaysSet() throws Exception {
        Waiting call = waiting();
        call.thread().interrupt();
        Ended end = call.end();
        assertInstanceOf(CallInterruptedException.class, end.problem());
        assertTrue(end.interrupted(), "the interrupt is lost");
        nothingIsLeft();
    }

    @Test
    void closingTheClientEndsTheCall() throws Exception {
        Waiting call = waiting();
        caller.close();
        Ended end = call.end();
        assertInstanceOf(TransportException.class, end.problem());
        assertEquals(
                "readThing: the client was closed during the call",
                end.problem().getMessage());
        assertFalse(end.interrupted(), "closing left an interrupt behind");
        assertTrue(server.peerLeaves(), "the connection stays open");
    }

    @Test
    void resetEndsTheCall() throws Exception {
        TransportException broken = assertThrows(
                TransportException.class, () -> caller.call(Calls.request("PATCH"), Calls.INT, CallOptions.defaults()));
        assertEquals("readThing: no whole answer came from " + server.uri(), broken.getMessage());
        assertInstanceOf(IOException.class, broken.getCause());
        assertEquals(1, server.requests().size());
        nothingIsLeft();
    }
}
