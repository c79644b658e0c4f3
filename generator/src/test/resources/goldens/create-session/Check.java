package com.example;

import com.example.api.model.CreateSessionSettings;
import com.example.api.model.CreateSessionSettingsCodec;
import com.example.api.model.CreateSessionSettingsValidator;
import com.example.api.model.SessionProperties;
import com.example.api.model.SessionPropertiesCodec;
import com.example.api.model.SessionSize;
import dev.tenon.runtime.MissingPropertiesException;

final class Check implements Runnable {
    @Override
    public void run() {
        CreateSessionSettings settings =
                CreateSessionSettings.builder().maxLeaseTimeMinutes(60).size(SessionSize.STANDARD).build();
        require(
                CreateSessionSettingsCodec.INSTANCE.encode(settings).equals("{\"maxLeaseTimeMinutes\":60,\"size\":\"Standard\"}"),
                "the sample request");
        require(CreateSessionSettingsValidator.INSTANCE.validate(settings).isEmpty(), "the sample is valid");
        CreateSessionSettings tooLong = settings.toBuilder().maxLeaseTimeMinutes(1441).build();
        require(
                CreateSessionSettingsValidator.INSTANCE.validate(tooLong).asList().get(0).pointer().equals("/maxLeaseTimeMinutes"),
                "the bound is checked");
        SessionProperties session = SessionPropertiesCodec.INSTANCE.decode(
                "{\"id\":\"a\",\"size\":\"Huge\",\"status\":\"Ready\",\"error\":null,\"later\":[1]}");
        require(session.error().isNull(), "null is kept");
        require(session.size().known() == SessionSize.Known.UNRECOGNIZED, "a new value is kept");
        try {
            SessionProperties.builder().id("a").build();
            throw new AssertionError("required properties");
        } catch (MissingPropertiesException e) {
            require(e.properties().toString().equals("[size, status]"), "all missing properties at once");
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
