package dev.tenon.runtime.http;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Status and header fields of an answer. Immutable. */
public final class ResponseHead {
    private static final List<String> REQUEST_IDS =
            List.of("x-request-id", "request-id", "x-ms-request-id", "ms-cv", "x-correlation-id", "x-amzn-requestid");

    private final String operation;
    private final int status;
    private final List<HeaderField> fields;

    ResponseHead(String operation, int status, List<HeaderField> fields) {
        this.operation = operation;
        this.status = status;
        this.fields = List.copyOf(fields);
    }

    /**
     * A head, for example for tests.
     *
     * @param operation the contract's {@code operationId}, for messages
     * @param status the status (RFC 9110 §15)
     * @param fields the header fields
     * @return the head
     */
    public static ResponseHead of(String operation, int status, List<HeaderField> fields) {
        return new ResponseHead(operation, status, fields);
    }

    /**
     * The status (RFC 9110 §15).
     *
     * @return for example 200
     */
    public int status() {
        return status;
    }

    /**
     * All header fields in the order of the answer.
     *
     * @return an unmodifiable list
     */
    public List<HeaderField> fields() {
        return fields;
    }

    /**
     * The value of a header field.
     *
     * @param name its name, in any case
     * @return the first one's value; empty if there is none
     */
    public Optional<String> header(String name) {
        for (HeaderField field : fields) {
            if (field.isNamed(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /**
     * The values of a header field that may come several times.
     *
     * @param name its name, in any case
     * @return one value for each time; nothing is split at commas
     */
    public List<String> headers(String name) {
        return fields.stream()
                .filter(field -> field.isNamed(name))
                .map(HeaderField::value)
                .toList();
    }

    /**
     * The value of a header field as the contract describes it.
     *
     * @param <T> the value's type
     * @param name its name, in any case
     * @param reader reads the value
     * @return empty if there is none
     * @throws ResponseDecodingException if it is not the text of such a value
     */
    public <T> Optional<T> header(String name, FieldReader<T> reader) {
        List<String> values = headers(name);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(values));
        } catch (RuntimeException malformed) {
            String field = new HeaderField(name, String.join(", ", values)).toString();
            throw undecodable("the header field is not what the contract says: " + field, malformed);
        }
    }

    /**
     * The value of a header field that the contract requires.
     *
     * @param <T> the value's type
     * @param name its name, in any case
     * @param reader reads the value
     * @return the value
     * @throws ResponseDecodingException if there is none, or it is not the text of such a value
     */
    public <T> T requiredHeader(String name, FieldReader<T> reader) {
        return header(name, reader).orElseThrow(() -> undecodable("the header field " + name + " is missing", null));
    }

    private ResponseDecodingException undecodable(String problem, @Nullable RuntimeException cause) {
        return new ResponseDecodingException(operation, this, problem, "", cause);
    }

    /**
     * What the service calls this exchange, for example to find it in its log.
     *
     * @return the value of {@code x-request-id}, {@code request-id}, {@code x-ms-request-id}, {@code ms-cv},
     *     {@code x-correlation-id} or {@code x-amzn-requestid}, whichever comes first in this list; empty if there is none
     */
    public Optional<String> requestId() {
        return REQUEST_IDS.stream().flatMap(name -> header(name).stream()).findFirst();
    }

    String statusAndRequestId() {
        return status
                + requestId()
                        .map(id -> " (request " + Excerpts.of(id, 100) + ")")
                        .orElse("");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResponseHead that && status == that.status && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, fields);
    }

    /** Status and header fields, without the values of those whose name hints at a secret. */
    @Override
    public String toString() {
        return "ResponseHead[" + status + ", " + fields + "]";
    }
}
