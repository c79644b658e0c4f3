package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.runtime.json.DecodeOptions;
import java.io.InputStream;
import java.net.URI;
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

    @Test
    void numbersOutOfRangeAreRefused() {
        Duration negative = Duration.ofMillis(-1);
        RetryPolicy.Builder retry = RetryPolicy.builder();
        assertEquals(
                "a call takes some time, and at most 100 days, not PT-0.001S",
                refused(() -> CallOptions.builder().timeout(negative)));
        assertEquals(
                "a body has from 0 bytes to 2 GiB, not -1",
                refused(() -> CallOptions.builder().maxResponseBytes(-1)));
        assertEquals(
                "a body has from 0 bytes to 2 GiB, not 2147483647",
                refused(() -> CallOptions.builder().maxResponseBytes(Integer.MAX_VALUE)));
        assertEquals("a call has at least one attempt, not 0", refused(() -> retry.maxAttempts(0)));
        assertEquals("a budget is not negative: -1", refused(() -> retry.budget(-1)));
        assertEquals("a pause lasts from 0 to a day, not PT-0.001S", refused(() -> retry.baseDelay(negative)));
        assertEquals("a pause lasts from 0 to a day, not PT25H", refused(() -> retry.maxDelay(Duration.ofHours(25))));
        assertEquals(
                "a limit of redirects is 1 or more, not 0",
                refused(() -> RedirectPolicy.sameOrigin().withLimit(0)));
        assertEquals(
                "a body has 0 bytes or more, not -1", refused(() -> RequestBody.of(InputStream.nullInputStream(), -1)));
        assertEquals(
                "a margin is not negative: PT-0.001S",
                refused(() -> ClientCredentials.builder(URI.create("https://a.example/"), "id", () -> "secret")
                        .refreshBefore(negative)));
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
