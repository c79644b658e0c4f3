package dev.tenon.remoterendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.remoterendering.model.SessionProperties;
import dev.tenon.runtime.http.CallOptions;
import dev.tenon.runtime.http.RetryPolicy;
import dev.tenon.runtime.http.TransportException;
import dev.tenon.testing.Answer;
import dev.tenon.testing.ContractServer;
import dev.tenon.testing.Cut;
import dev.tenon.testing.ReceivedRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The client against a server that knows nothing but the contract. */
class ContractServerTest {
    private static final Path CONTRACT = Path.of("../spec/src/main/resources/openapi/2021-01-01.yaml");

    private final ContractServer server = ContractServer.start(CONTRACT);
    private final RemoteRenderingClient client = Samples.client(server.endpoint());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void whatTheClientSendsIsValid() {
        SessionProperties session = client.createSession(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS);
        server.requireValid();
        assertEquals(Samples.SESSION_ID, session.id());
        ReceivedRequest request = server.requests().get(0);
        assertEquals(Optional.of("createSession"), request.operation());
        assertEquals("{\"maxLeaseTimeMinutes\":60,\"size\":\"Standard\"}", request.text());
    }

    @ParameterizedTest
    @CsvSource({
        "200, Ok",
        "201, Created",
        "400, BadRequest",
        "401, Unauthorized",
        "403, Forbidden",
        "409, Default",
        "429, TooManyRequests",
        "500, InternalServerError"
    })
    void eachDocumentedAnswer(int status, String variant) {
        server.on("createSession").answer(status);
        CreateSessionResponse answer = client.with(CallOptions.defaults().withRetry(RetryPolicy.none()))
                .createSessionWithResponse(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS);
        server.requireValid();
        assertEquals(variant, answer.getClass().getSimpleName());
        assertEquals(Optional.of(Samples.MS_CV), answer.head().header("MS-CV"));
    }

    @Test
    void theClientComesBackAfterTooManyRequests() {
        server.on("createSession")
                .answer(Answer.documented(429).header("Retry-After", "0"))
                .then(201);
        CreateSessionResponse answer =
                client.createSessionWithResponse(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS);
        assertInstanceOf(CreateSessionResponse.Created.class, answer);
        server.requireValid();
        assertEquals(2, server.requests().size());
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void brokenConnectionsAreTyped(Cut cut) {
        server.on("createSession").answer(Answer.documented(201).cut(cut));
        assertThrows(
                TransportException.class,
                () -> client.with(CallOptions.defaults().withRetry(RetryPolicy.none()))
                        .createSession(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS));
        server.requireValid();
    }
}
