package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonDecodingException;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violations;
import java.util.Locale;

/** An answer that is to be decoded: what generated code sees of it. */
public final class Answer {
    private final String operation;
    private final ResponseHead head;
    private final RawBody body;
    private final ResponseValidation validation;

    Answer(String operation, TransportResponse response, ResponseValidation validation) {
        this.operation = operation;
        this.head = new ResponseHead(operation, response.status(), response.headers());
        this.body = new RawBody(response.body(), head.header("Content-Type"));
        this.validation = validation;
    }

    /**
     * The status code.
     *
     * @return 100 to 599
     */
    public int status() {
        return head.status();
    }

    /**
     * Status and header fields.
     *
     * @return never null
     */
    public ResponseHead head() {
        return head;
    }

    /**
     * The body as it came.
     *
     * @return never null
     */
    public RawBody body() {
        return body;
    }

    /**
     * Whether the answer says that its body is JSON.
     *
     * @return true for {@code application/json} and {@code +json} types
     */
    public boolean isJson() {
        String type = body.contentType().orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json");
    }

    /**
     * Decodes the body and, as the client is set, validates it.
     *
     * @param codec reads the body
     * @param validator checks what was read
     * @param <T> the body's type
     * @return the body
     * @throws ResponseDecodingException if it is not the JSON of such a value
     * @throws ResponseValidationException if it breaks the contract and the client is to enforce it
     */
    public <T> T json(JsonCodec<T> codec, Validator<T> validator) {
        T value;
        try {
            value = codec.decode(body.bytes().toByteArray());
        } catch (JsonDecodingException e) {
            String what = body.isEmpty() ? "the body is empty" : e.getMessage();
            throw new ResponseDecodingException(operation, head, what, e);
        }
        if (validation.isOn()) {
            Violations found = validator.validate(value);
            if (!found.isEmpty()) {
                validation.handle(operation, head, found);
            }
        }
        return value;
    }
}
