package dev.tenon.runtime.http;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
        return fields.stream()
                .filter(field -> field.isNamed(name))
                .map(HeaderField::value)
                .findFirst();
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
     * The value of a header field that is an integer.
     *
     * @param name its name, in any case
     * @return empty if there is none
     * @throws ResponseDecodingException if it is no integer of 32 bits
     */
    public Optional<Integer> intHeader(String name) {
        return number(name, "an integer of 32 bits", Integer::valueOf);
    }

    /**
     * The value of a header field that is an integer.
     *
     * @param name its name, in any case
     * @return empty if there is none
     * @throws ResponseDecodingException if it is no integer of 64 bits
     */
    public Optional<Long> longHeader(String name) {
        return number(name, "an integer of 64 bits", Long::valueOf);
    }

    private <N extends Number> Optional<N> number(String name, String kind, Function<String, N> parser) {
        Optional<String> text = header(name);
        try {
            return text.map(String::trim).map(parser);
        } catch (NumberFormatException malformed) {
            throw new ResponseDecodingException(
                    operation,
                    this,
                    "the header field is not " + kind + ": " + new HeaderField(name, text.orElse("")),
                    "",
                    null);
        }
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
