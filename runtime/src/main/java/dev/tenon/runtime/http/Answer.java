package dev.tenon.runtime.http;

import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonDecodingException;
import dev.tenon.runtime.validation.Validator;
import org.jspecify.annotations.Nullable;

/** An answer that has come as a whole, and was not yet decoded. */
public final class Answer {
    private final String operation;
    private final ResponseHead head;
    private final RawBody body;
    private final DecodeOptions decoding;
    private final ResponseValidation validation;

    Answer(String operation, TransportResponse response, DecodeOptions decoding, ResponseValidation validation) {
        this.operation = operation;
        this.head = new ResponseHead(operation, response.status(), response.fields());
        this.body = RawBody.of(response.body(), head.header("content-type").orElse(null));
        this.decoding = decoding;
        this.validation = validation;
    }

    /**
     * The status (RFC 9110 §15).
     *
     * @return for example 200
     */
    public int status() {
        return head.status();
    }

    /**
     * Status and header fields.
     *
     * @return the head
     */
    public ResponseHead head() {
        return head;
    }

    /**
     * The body as it came.
     *
     * @return the body, empty if there is none
     */
    public RawBody body() {
        return body;
    }

    /**
     * Whether the body says that it is JSON.
     *
     * @return true if {@code Content-Type} is {@code application/json} or ends with {@code +json}
     */
    public boolean isJson() {
        return body.contentType().filter(MediaTypes::isJson).isPresent();
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
        if (body.contentType().isPresent() && !isJson()) {
            throw undecodable(
                    "expected JSON, found " + Excerpts.of(body.contentType().get(), 100), null);
        }
        try {
            return codec.decode(body.bytes().toByteArray(), decoding);
        } catch (JsonDecodingException problem) {
            throw undecodable(String.valueOf(problem.getMessage()), problem);
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
        T value = json(codec);
        validation.check(operation, head, () -> validator.validate(value));
        return value;
    }

    private ResponseDecodingException undecodable(String problem, @Nullable JsonDecodingException cause) {
        return new ResponseDecodingException(operation, head, problem, body.excerpt(), cause);
    }

    /** Status, header fields and the start of the body. */
    @Override
    public String toString() {
        return "Answer[" + operation + ", " + head + ", " + body + "]";
    }
}
