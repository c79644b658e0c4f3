package example;

import dev.tenon.remoterendering.CreateSessionResponse;
import dev.tenon.remoterendering.RemoteRenderingClient;
import dev.tenon.remoterendering.TooManyRequestsException;
import dev.tenon.remoterendering.model.CreateSessionSettings;
import dev.tenon.remoterendering.model.SessionProperties;
import dev.tenon.remoterendering.model.SessionSize;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/** Uses the generated client as its documentation shows it. */
public final class Sessions implements AutoCloseable {
    private final RemoteRenderingClient client;

    /** Opens a client. */
    public Sessions(URI endpoint, Supplier<String> token) {
        client = RemoteRenderingClient.builder().endpoint(endpoint).bearerToken(token).build();
    }

    /** Creates a session, and says what became of it. */
    public String create(UUID accountId, String sessionId) {
        CreateSessionSettings settings = CreateSessionSettings.builder()
                .maxLeaseTimeMinutes(60)
                .size(SessionSize.STANDARD)
                .build();
        try {
            SessionProperties session = client.createSession(accountId, sessionId, settings);
            return session.id() + " is " + session.status();
        } catch (TooManyRequestsException e) {
            return "come back in " + e.retryAfter().orElse(60L) + " s";
        }
    }

    /** Creates a session, and looks at the answer whatever its status. */
    public String describe(UUID accountId, String sessionId, CreateSessionSettings settings) {
        CreateSessionResponse answer = client.createSessionWithResponse(accountId, sessionId, settings);
        if (answer instanceof CreateSessionResponse.Created created) {
            return "created " + created.body().id();
        }
        if (answer instanceof CreateSessionResponse.BadRequest wrong) {
            return wrong.body().error().code() + ", correlation " + wrong.msCv().orElse("unknown");
        }
        return "status " + answer.head().status();
    }

    @Override
    public void close() {
        client.close();
    }
}
