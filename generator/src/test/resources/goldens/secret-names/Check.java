package com.example;

import com.example.api.ImportKeyParts;
import com.example.api.model.Login;
import com.example.api.model.LoginCodec;
import com.example.api.model.LoginTokenType;
import com.example.api.model.Sealed;
import com.example.api.model.SealedCodec;
import dev.tenon.runtime.Presence;
import dev.tenon.runtime.http.FilePart;
import dev.tenon.runtime.http.RequestBody;
import dev.tenon.runtime.json.JsonValue;
import java.util.Map;

/** Texts for people hide what is called like a secret; JSON and equality do not. */
final class Check implements Runnable {
    @Override
    public void run() {
        Login login = Login.builder().user("ada").password("hunter2").build();
        equal("Login[user=ada, password=***]", login.toString());
        equal(
                "Login[user=ada, password=***, client_secret=***, accessToken=***, pin=1, key=k, nextPageToken=n, "
                        + "token_type=mac, additionalProperties={more=true}]",
                login.toBuilder()
                        .clientSecret("s")
                        .accessToken("t")
                        .pin(1)
                        .key("k")
                        .nextPageToken("n")
                        .tokenType(LoginTokenType.MAC)
                        .additionalProperties(Map.of("more", JsonValue.parse("true")))
                        .build()
                        .toString());
        Login without = login.toBuilder().accessToken(Presence.nullValue()).build();
        equal("Login[user=ada, password=***, accessToken=null]", without.toString());
        equal("{\"user\":\"ada\",\"password\":\"hunter2\",\"accessToken\":null}", LoginCodec.INSTANCE.encode(without));
        equal(false, login.equals(login.toBuilder().password("other").build()));
        equal(true, login.equals(LoginCodec.INSTANCE.decode("{\"user\":\"ada\",\"password\":\"hunter2\"}")));
        parts();
        sealed();
    }

    private static void sealed() {
        Sealed sealed = SealedCodec.INSTANCE.decode(
                "{\"code\":\"a\",\"note\":\"b\",\"mark\":\"c\",\"shown\":\"d\",\"codes\":[\"e\"],\"byName\":{\"f\":\"g\"}}");
        equal(
                "Sealed[code=***, note=***, mark=***, shown=d, codes=***, byName=***]",
                sealed.toString());
    }

    private static void parts() {
        FilePart file = FilePart.of("key.pem", RequestBody.of(new byte[3]));
        ImportKeyParts parts =
                ImportKeyParts.builder().file(file).passphrase("secret").build();
        equal("ImportKeyParts[file=FilePart[key.pem], passphrase=***]", parts.toString());
        ImportKeyParts noted = parts.toBuilder().note("n").build();
        equal("n", noted.note().orElseThrow());
        equal(parts, noted.toBuilder().note(null).build());
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
