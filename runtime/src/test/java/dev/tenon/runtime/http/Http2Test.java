package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls over HTTP/2, and what becomes of them when a server gives up streams or connections (RFC 9113 §5.4, §6.8 and §8.7). */
@Timeout(60)
class Http2Test {
    private static KeyStore key;

    private Http2Server server;
    private ApiCaller caller;

    @BeforeAll
    static void makeKey(@TempDir Path directory) throws Exception {
        key = new KeyStores(directory).key("server");
    }

    @AfterEach
    void stop() throws IOException {
        caller.close();
        server.close();
    }

    private void start(Http2Server.Script script) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStores.certificates(key);
        server = new Http2Server(KeyStores.context(key, trusted), script);
        caller = ApiCaller.builder()
                .endpoint(server.uri())
                .connection(ConnectionOptions.defaults().withSslContext(KeyStores.context(trusted)))
                .options(CallOptions.defaults().withRetry(Calls.QUICK))
                .build();
    }

    private int call(String method) {
        return caller.call(Calls.request(method), Calls.INT, CallOptions.defaults());
    }

    @Test
    void callsShareAConnection() throws Exception {
        start((connection, stream, number) -> connection.answer(stream, String.valueOf(number)));
        assertEquals(1, call("GET"));
        List<CompletableFuture<Integer>> calls = new ArrayList<>();
        for (int one = 0; one < 20; one++) {
            calls.add(caller.callAsync(Calls.get(), Calls.INT, CallOptions.defaults()));
        }
        int sum = 0;
        for (CompletableFuture<Integer> one : calls) {
            sum += one.get(10, TimeUnit.SECONDS);
        }
        assertEquals(20 * (2 + 21) / 2, sum);
        assertEquals(1, server.connections());
    }

    /** Java 17 then gives up the stream whose answer is still to come, and the call is repeated. */
    @Test
    void goAwayDuringACallMakesTheNextOneConnectAnew() throws Exception {
        start((connection, stream, number) -> {
            if (number == 1) {
                connection.goAway(stream, Http2Server.NO_ERROR);
            }
            connection.answer(stream, "7");
        });
        assertEquals(7, call("PUT"));
        assertEquals(7, call("PUT"));
        assertEquals(2, server.connections());
    }

    @Test
    void callThatGoAwayExcludesIsRepeatedIfThatIsSafe() throws Exception {
        start((connection, stream, number) -> {
            if (number == 1) {
                connection.goAway(0, Http2Server.NO_ERROR);
                connection.close();
            } else {
                connection.answer(stream, String.valueOf(number));
            }
        });
        assertEquals(2, call("PUT"));
        assertEquals(2, server.connections());
    }

    @Test
    void connectionLostDuringAPostIsAFailure() throws Exception {
        start((connection, stream, number) -> {
            connection.goAway(stream, Http2Server.INTERNAL_ERROR);
            connection.close();
        });
        assertThrows(TransportException.class, () -> call("POST"));
        assertEquals(1, server.requests());
    }

    @Test
    void refusedStreamIsRepeatedOnTheSameConnection() throws Exception {
        start((connection, stream, number) -> {
            if (number == 1) {
                connection.reset(stream, Http2Server.REFUSED_STREAM);
            } else {
                connection.answer(stream, String.valueOf(number));
            }
        });
        assertEquals(2, call("GET"));
        assertEquals(1, server.connections());
    }

    @Test
    void resetStreamEndsItsOwnCallAlone() throws Exception {
        start((connection, stream, number) -> {
            if (number == 1) {
                connection.reset(stream, Http2Server.INTERNAL_ERROR);
            } else {
                connection.answer(stream, String.valueOf(number));
            }
        });
        assertThrows(TransportException.class, () -> call("POST"));
        assertEquals(2, call("POST"));
    }

    @Test
    void cancelledCallEndsItsStreamAndLeavesTheConnection() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        start((connection, stream, number) -> {
            if (number == 1) {
                arrived.countDown();
            } else {
                connection.answer(stream, String.valueOf(number));
            }
        });
        CompletableFuture<Integer> waiting = caller.callAsync(Calls.get(), Calls.INT, CallOptions.defaults());
        assertTrue(arrived.await(10, TimeUnit.SECONDS));
        waiting.cancel(true);
        assertEquals(2, call("GET"));
        assertEquals(1, server.connections());
        for (int look = 0; look < 500 && server.resets().isEmpty(); look++) {
            Thread.sleep(20);
        }
        assertEquals(List.of(Http2Server.CANCEL), server.resets());
    }
}
