package dev.tenon.runtime.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.http.Answer;
import dev.tenon.runtime.http.ApiCaller;
import dev.tenon.runtime.http.ApiRequest;
import dev.tenon.runtime.http.CallOptions;
import dev.tenon.runtime.http.HttpTransport;
import dev.tenon.runtime.http.RetryPolicy;
import dev.tenon.runtime.http.TransportRequest;
import dev.tenon.runtime.http.TransportResponse;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the documentation, with the real OpenTelemetry. */
class OpenTelemetryInterceptorTest {
    private static final Path PAGE = Path.of("../docs/http-client.md");
    private static final Path EXAMPLE = Path.of("src/test/java/dev/tenon/runtime/docs/OpenTelemetryInterceptor.java");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```java\\n((?s:.*?))^```$");

    private final List<SpanData> spans = new CopyOnWriteArrayList<>();
    private final List<TransportRequest> sent = new CopyOnWriteArrayList<>();

    @Test
    void eachAttemptIsASpanBelowTheCallersOwn() {
        OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(new Keeper()))
                        .build())
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
        Span outer = telemetry.getTracer("test").spanBuilder("outer").startSpan();
        try (telemetry;
                ApiCaller caller = ApiCaller.builder()
                        .endpoint(URI.create("https://api.example.com"))
                        .transport(new BusyOnce())
                        .interceptor(new OpenTelemetryInterceptor(telemetry))
                        .options(CallOptions.defaults()
                                .withRetry(RetryPolicy.builder()
                                        .baseDelay(Duration.ZERO)
                                        .build()))
                        .build()) {
            ApiRequest request =
                    ApiRequest.builder("readThing", "GET").path("/things").build();
            Scope current = outer.makeCurrent();
            assertEquals(200, caller.call(request, Answer::status, CallOptions.defaults()));
            current.close();
        }
        assertEquals(
                List.of(503L, 200L),
                spans.stream()
                        .map(span -> span.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                        .toList());
        for (int attempt = 0; attempt < 2; attempt++) {
            SpanData span = spans.get(attempt);
            assertEquals("GET readThing", span.getName());
            assertEquals(outer.getSpanContext().getSpanId(), span.getParentSpanId());
            String traceparent = "00-" + span.getTraceId() + "-" + span.getSpanId() + "-";
            assertTrue(
                    sent.get(attempt).fields().stream()
                            .anyMatch(field -> field.isNamed("traceparent")
                                    && field.value().startsWith(traceparent)),
                    "the span is not passed on");
        }
    }

    @Test
    void pageShowsThisCode() throws IOException {
        String example = Files.readString(EXAMPLE);
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        boolean found = false;
        while (block.find()) {
            found |= example.contains(block.group(1));
        }
        assertTrue(found, PAGE + " does not show " + EXAMPLE);
    }

    private final class BusyOnce implements HttpTransport {
        @Override
        public CompletableFuture<TransportResponse> send(TransportRequest request) {
            sent.add(request);
            return CompletableFuture.completedFuture(
                    new TransportResponse(sent.size() == 1 ? 503 : 200, List.of(), Bytes.empty()));
        }

        @Override
        public void close() {}
    }

    private final class Keeper implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
