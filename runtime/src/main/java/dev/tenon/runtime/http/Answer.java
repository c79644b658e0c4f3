package dev.tenon.runtime.http;

import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonDecodingException;
import dev.tenon.runtime.validation.Direction;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer whose body was not yet decoded, and may be still coming. For one thread. */
public final class Answer implements AutoCloseable {
    private final AnswerBody body;
    private final Resumption resumption;
    private final String lastEventId;
    private @Nullable RawBody raw;

    private Answer(AnswerBody body, Resumption resumption, String lastEventId) {
        this.body = body;
        this.resumption = resumption;
        this.lastEventId = lastEventId;
    }

    Answer(AnswerBody body) {
        this(body, Resumption.NONE, "");
    }

    Answer resumable(Resumption again, String lastId) {
        return new Answer(body, again, lastId);
    }

    /**
     * The status (RFC 9110 §15).
     *
     * @return for example 200
     */
    public int status() {
        return head().status();
    }

    /**
     * Status and header fields.
     *
     * @return the head
     */
    public ResponseHead head() {
        return body.head();
    }

    /**
     * The body as it came; one that is still coming is read to its end.
     *
     * @return the body, empty if there is none
     * @throws ResponseTooLargeException if it is longer than {@link CallOptions#maxResponseBytes()}
     * @throws TransportException if it is cut off
     */
    public RawBody body() {
        if (raw == null) {
            raw = RawBody.of(body.whole(), head().header("content-type").orElse(null));
        }
        return raw;
    }

    /**
     * Whether the body says that it is JSON.
     *
     * @return true if {@code Content-Type} is {@code application/json} or ends with {@code +json}
     */
    public boolean isJson() {
        return head().header("content-type").filter(MediaTypes::isJson).isPresent();
    }

    /**
     * Whether the body says that it is of one of some media types.
     *
     * @param mediaTypes media types or ranges such as <code>image/*</code>
     * @return true if {@code Content-Type} is one of them
     */
    public boolean is(String... mediaTypes) {
        String type = head().header("content-type").orElse("");
        return Arrays.stream(mediaTypes).anyMatch(range -> MediaTypes.matches(range, type));
    }

    /**
     * Whether the body says that it is of one of some media types, by that very name and with their parameters.
     *
     * @param mediaTypes media types such as {@code application/jsonl}, which has other names, too, or
     *     {@code application/json; version=2}
     * @return true if {@code Content-Type} is one of them
     */
    public boolean isNamed(String... mediaTypes) {
        String type = head().header("content-type").orElse("");
        return Arrays.stream(mediaTypes).anyMatch(name -> MediaTypes.isSame(name, type));
    }

    /**
     * Decodes the body of a schema that leaves nothing to validate.
     *
     * @param <T> the value's type
     * @param codec reads the value; also if the answer names no content type at all
     * @return the value
     * @throws ResponseDecodingException if the body is no JSON, or not the JSON of such a value
     */
    public <T> T json(JsonCodec<T> codec) {
        if (head().header("content-type").isPresent() && !isJson()) {
            throw mismatch("JSON");
        }
        try {
            return codec.decode(body().bytes().toByteArray(), decoding());
        } catch (JsonDecodingException problem) {
            throw undecodable(problem, body().excerpt());
        }
    }

    /**
     * Decodes the body, and validates it if the client is told to.
     *
     * @param <T> the value's type
     * @param codec reads the value; also if the answer names no content type at all
     * @param validator checks the value
     * @return the value
     * @throws ResponseDecodingException if the body is no JSON, or not the JSON of such a value
     * @throws ResponseValidationException if the value breaks its schema and {@link ResponseValidation#enforce()} is set
     */
    public <T> T json(JsonCodec<T> codec, Validator<T> validator) {
        return checked(json(codec), validator);
    }

    /**
     * Decodes the body of a documented failure. Many a service or proxy sends its status with another body, or with none: that is a
     * failure which the contract does not document, and no less of one.
     *
     * @param <T> the value's type
     * @param codec reads the value; also if the answer names no content type at all
     * @return the value
     * @throws UndocumentedException if the body is no JSON, or not the JSON of such a value, which is its cause
     */
    public <T> T error(JsonCodec<T> codec) {
        try {
            return json(codec);
        } catch (ResponseDecodingException unreadable) {
            throw new UndocumentedException(this, unreadable);
        }
    }

    /**
     * As {@link #error(JsonCodec)}, and validates the value if the client is told to.
     *
     * @param <T> the value's type
     * @param codec reads the value; also if the answer names no content type at all
     * @param validator checks the value
     * @return the value
     * @throws UndocumentedException if the body is no JSON, or not the JSON of such a value, which is its cause
     * @throws ResponseValidationException if the value breaks its schema and {@link ResponseValidation#enforce()} is set
     */
    public <T> T error(JsonCodec<T> codec, Validator<T> validator) {
        return checked(error(codec), validator);
    }

    /**
     * Hands the body out as it comes.
     *
     * @param mediaTypes what the contract documents
     * @return the body; the caller closes it
     * @throws ResponseDecodingException if the answer names another content type
     */
    public BodyStream stream(String... mediaTypes) {
        if (head().header("content-type").isPresent() && !is(mediaTypes)) {
            throw mismatch(String.join(" or ", mediaTypes));
        }
        return new BodyStream(body);
    }

    /**
     * Decodes the body value by value: {@code application/jsonl} and the like, or {@code application/json-seq} (RFC 7464).
     *
     * @param <T> the values' type
     * @param codec reads a value
     * @param mediaTypes what the contract documents
     * @return the values; the caller closes them
     * @throws ResponseDecodingException if the answer names another content type
     */
    public <T> ItemStream<T> items(JsonCodec<T> codec, String... mediaTypes) {
        return items(codec, value -> Violations.none(), mediaTypes);
    }

    /**
     * Decodes the body value by value, and validates each value if the client is told to.
     *
     * @param <T> the values' type
     * @param codec reads a value
     * @param validator checks a value
     * @param mediaTypes what the contract documents
     * @return the values; the caller closes them
     * @throws ResponseDecodingException if the answer names another content type
     */
    public <T> ItemStream<T> items(JsonCodec<T> codec, Validator<T> validator, String... mediaTypes) {
        String type = head().header("content-type").orElse("");
        if (!type.isEmpty() && !is(mediaTypes)) {
            throw mismatch(String.join(" or ", mediaTypes));
        }
        JsonRecords records =
                JsonRecords.of(body.octets().open(), type, body.options().maxResponseBytes());
        return new ItemStream<>(new Sequence<>(body, () -> {
            byte[] text = records.next();
            return text == null ? null : checked(decoded(codec, text), validator);
        }));
    }

    /**
     * Decodes the body event by event, with JSON as the events' data.
     *
     * @param <T> the type of the events' data
     * @param codec reads the data of an event
     * @return the events; the caller closes them
     * @throws ResponseDecodingException if the answer is no {@code text/event-stream}
     */
    public <T> EventStream<T> events(JsonCodec<T> codec) {
        return events(codec, value -> Violations.none());
    }

    /**
     * Decodes the body event by event, with JSON as the events' data that is validated if the client is told to.
     *
     * @param <T> the type of the events' data
     * @param codec reads the data of an event
     * @param validator checks the data of an event
     * @return the events; the caller closes them
     * @throws ResponseDecodingException if the answer is no {@code text/event-stream}
     */
    public <T> EventStream<T> events(JsonCodec<T> codec, Validator<T> validator) {
        return events(text -> checked(decoded(codec, text.getBytes(StandardCharsets.UTF_8)), validator));
    }

    /**
     * Reads the body event by event, with text as the events' data.
     *
     * @return the events; the caller closes them
     * @throws ResponseDecodingException if the answer is no {@code text/event-stream}
     */
    public EventStream<String> textEvents() {
        return events(Function.identity());
    }

    private <T> EventStream<T> events(Function<String, T> decoder) {
        return new EventStream<>(connection(decoder));
    }

    <T> EventSource<T> connection(Function<String, T> decoder) {
        if (!is("text/event-stream")) {
            throw mismatch("text/event-stream");
        }
        return new EventConnection<>(body, lastEventId, decoder, resumption);
    }

    /**
     * Says that the body is documented, but not what was asked for.
     *
     * @param expected what was asked for, for example a media type
     * @return what to throw
     */
    public ResponseDecodingException mismatch(String expected) {
        String found = head().header("content-type").orElse("none");
        String excerpt = body.octets() instanceof TransportBody.Whole ? body().excerpt() : "";
        return body.undecodable("expected " + expected + ", found " + Excerpts.of(found, 100), excerpt, null);
    }

    private DecodeOptions decoding() {
        return body.options().decoding().in(Direction.ANSWER);
    }

    private <T> T decoded(JsonCodec<T> codec, byte[] json) {
        try {
            return codec.decode(json, decoding());
        } catch (JsonDecodingException problem) {
            throw undecodable(problem, Excerpts.of(new String(json, StandardCharsets.UTF_8), 200));
        }
    }

    private <T> T checked(T value, Validator<T> validator) {
        body.validation().check(body.operation(), head(), () -> validator.validate(value));
        return value;
    }

    private ResponseDecodingException undecodable(JsonDecodingException problem, String excerpt) {
        return body.undecodable(problem.getMessage() + coding(), excerpt, problem);
    }

    /** Some services send a coding that nobody has asked for; the octets then look like no JSON at all. */
    private String coding() {
        return head().header("content-encoding")
                .filter(coding -> !coding.isBlank() && !coding.equalsIgnoreCase("identity"))
                .map(coding -> "; the body is in the coding " + Excerpts.of(coding, 100) + ", which is not undone")
                .orElse("");
    }

    String operation() {
        return body.operation();
    }

    /** Ends what is still coming of the body. */
    @Override
    public void close() {
        body.octets().close();
    }

    /** Status and header fields. */
    @Override
    public String toString() {
        return "Answer[" + body.operation() + ", " + head() + "]";
    }
}
