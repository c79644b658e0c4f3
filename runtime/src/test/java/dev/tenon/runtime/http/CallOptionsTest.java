package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.runtime.json.DecodeOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallOptionsTest {
    @Test
    void aLimitThatIsNoneIsRefusedByItsName() {
        CallOptions.Builder builder = CallOptions.builder();
        assertEquals(
                "a call takes some time, and at most 100 days, not PT0S",
                refused(() -> builder.timeout(Duration.ZERO)));
        assertEquals(
                "an attempt takes some time, and at most 100 days, not PT0S",
                refused(() -> builder.attemptTimeout(Duration.ZERO)));
        assertEquals(
                "a pause of a body takes some time, and at most 100 days, not PT0S",
                refused(() -> builder.idleTimeout(Duration.ZERO)));
    }

    private static String refused(Runnable setting) {
        return assertThrows(IllegalArgumentException.class, setting::run).getMessage();
    }

    @Test
    void theTextShowsAllThatIsInForceAndNoValueOfAHeaderField() {
        assertEquals(
                "CallOptions[timeout PT1M, body pauses up to PT5M, " + RetryPolicy.defaults()
                        + ", no redirects, at most 67108864 bytes, lenient decoding, header fields []]",
                CallOptions.defaults().toString());
        CallOptions set = CallOptions.builder()
                .attemptTimeout(Duration.ofSeconds(2))
                .idleTimeout(Duration.ofSeconds(3))
                .idempotencyKey("Idempotency-Key")
                .decoding(DecodeOptions.strict())
                .compressedRequests(true)
                .header("X-Tenant", "secret")
                .build();
        assertEquals(
                "CallOptions[timeout PT1M, PT2S an attempt, body pauses up to PT3S, " + RetryPolicy.defaults()
                        + ", no redirects, key in Idempotency-Key, at most 67108864 bytes, strict decoding,"
                        + " compressed requests, header fields [X-Tenant]]",
                set.toString());
    }
}
