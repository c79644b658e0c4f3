package dev.tenon.runtime.docs;

import dev.tenon.runtime.http.AttemptView;
import dev.tenon.runtime.http.CallInterceptor;
import dev.tenon.runtime.http.CallObserver;
import dev.tenon.runtime.http.CallView;
import dev.tenon.runtime.http.HeaderField;
import dev.tenon.runtime.http.ResponseHead;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.ArrayList;
import java.util.List;

/** A span and a measurement for each attempt of a call, by OpenTelemetry's semantic conventions for HTTP clients. */
public final class OpenTelemetryInterceptor implements CallInterceptor {
    private final Tracer tracer;
    private final DoubleHistogram durations;
    private final TextMapPropagator propagator;

    /**
     * Makes an interceptor.
     *
     * @param telemetry where spans and measurements go
     */
    public OpenTelemetryInterceptor(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("dev.tenon.example");
        durations = telemetry
                .getMeter("dev.tenon.example")
                .histogramBuilder("http.client.request.duration")
                .setUnit("s")
                .build();
        propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public CallObserver begin(CallView call) {
        // On the thread that makes the call: its span is the parent.
        Context parent = Context.current();
        return new CallObserver() {
            private Span span = Span.getInvalid();
            private long start;

            @Override
            public List<HeaderField> beforeSend(AttemptView attempt) {
                start = System.nanoTime();
                span = tracer.spanBuilder(attempt.method() + " " + attempt.operation())
                        .setParent(parent)
                        .setSpanKind(SpanKind.CLIENT)
                        .setAttribute("http.request.method", attempt.method())
                        .setAttribute("http.request.resend_count", attempt.number() - 1L)
                        .setAttribute("server.address", attempt.url().getHost())
                        .setAttribute("url.full", attempt.url().toString())
                        .startSpan();
                List<HeaderField> fields = new ArrayList<>();
                propagator.inject(
                        parent.with(span), fields, (list, name, value) -> list.add(new HeaderField(name, value)));
                return fields;
            }

            @Override
            public void afterAnswer(AttemptView attempt, ResponseHead head) {
                span.setAttribute("http.response.status_code", head.status());
                end(attempt, head.status() >= 400 ? String.valueOf(head.status()) : "");
            }

            @Override
            public void onFailure(AttemptView attempt, Throwable problem) {
                end(attempt, problem.getClass().getName());
            }

            private void end(AttemptView attempt, String error) {
                if (!error.isEmpty()) {
                    span.setAttribute("error.type", error).setStatus(StatusCode.ERROR);
                }
                span.end();
                durations.record(
                        (System.nanoTime() - start) / 1e9,
                        Attributes.builder()
                                .put("http.request.method", attempt.method())
                                .put("server.address", attempt.url().getHost())
                                .build());
            }
        };
    }
}
