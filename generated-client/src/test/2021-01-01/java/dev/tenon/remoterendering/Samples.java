package dev.tenon.remoterendering;

import dev.tenon.remoterendering.model.CreateSessionSettings;
import dev.tenon.remoterendering.model.SessionSize;
import java.net.URI;
import java.util.UUID;

/** The samples of the operation's reference page. */
final class Samples {
    static final UUID ACCOUNT = UUID.fromString("30ea64bd-100f-4bf0-adc9-29fa45d4880c");
    static final String SESSION_ID = "contoso-session-c2b8ac1d-9494-4852-a59c-8c28813adc28";
    static final String MS_CV = "dKEFmka2kkSlDmp/af+sOw";
    static final String TOKEN = "eyJ.secret-token.sig";
    static final CreateSessionSettings SETTINGS = CreateSessionSettings.builder()
            .maxLeaseTimeMinutes(60)
            .size(SessionSize.STANDARD)
            .build();

    private Samples() {}

    static String session() {
        return """
            {
              "id": "contoso-session-c2b8ac1d-9494-4852-a59c-8c28813adc28",
              "creationTime": "2020-11-11T11:11:11.111Z",
              "maxLeaseTimeMinutes": 60,
              "size": "Standard",
              "status": "Starting",
              "error": null
            }
            """;
    }

    static String error(String code, String message) {
        return "{\"error\": {\"code\": \"" + code + "\", \"message\": \"" + message + "\"}}";
    }

    static RemoteRenderingClient client(URI endpoint) {
        return RemoteRenderingClient.builder()
                .endpoint(endpoint)
                .bearerToken(() -> TOKEN)
                .build();
    }
}
