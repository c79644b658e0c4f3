package dev.tenon.remoterendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.remoterendering.model.CreateSessionBody;
import dev.tenon.remoterendering.model.SessionProperties;
import dev.tenon.remoterendering.model.SessionPropertiesCodec;
import dev.tenon.remoterendering.model.SessionSize;
import org.junit.jupiter.api.Test;

/** What the version before has and 2021-01-01 has not. */
class PreviewTest {
    @Test
    void nothingIsRequiredOfASession() {
        SessionProperties session = SessionPropertiesCodec.INSTANCE.decode("{}");
        assertTrue(session.id().isEmpty());
    }

    @Test
    void theBodyHasAnotherName() {
        CreateSessionBody body = CreateSessionBody.builder()
                .maxLeaseTimeMinutes(60)
                .size(SessionSize.PREMIUM)
                .build();
        assertEquals("Premium", body.size().value());
    }
}
