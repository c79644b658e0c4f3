package dev.tenon.runtime.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Status and header fields of an answer. */
public final class ResponseHead {
    private static final List<String> REQUEST_IDS =
            List.of("x-request-id", "request-id", "x-ms-request-id", "x-amzn-requestid", "x-correlation-id", "ms-cv");

    private final String operation;
    private final int status;
    private final Map<String, List<String>> headers;

    ResponseHead(String operation, int status, Map<String, List<String>> headers) {
        this.operation = operation;
        this.status = status;
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.headers = Collections.unmodifiableMap(copy);
    }

    /**
     * The status code.
     *
     * @return 100 to 599
     */
    public int status() {
        return status;
    }

    /**
     * All header fields.
     *
     * @return the values by name; names are compared without case
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * The values of a header field.
     *
     * @param name its name, in any case
     * @return the values in order, empty if the field is not there
     */
    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /**
     * The first value of a header field.
     *
     * @param name its name, in any case
     * @return the value, or empty if the field is not there
     */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /**
     * The first value of a header field as an integer.
     *
     * @param name its name, in any case
     * @return the value, or empty if the field is not there
     * @throws ResponseDecodingException if it is no integer
     */
    public Optional<Integer> intHeader(String name) {
        return header(name).map(value -> number(name, value, Integer::valueOf));
    }

    /**
     * The first value of a header field as an integer.
     *
     * @param name its name, in any case
     * @return the value, or empty if the field is not there
     * @throws ResponseDecodingException if it is no integer
     */
    public Optional<Long> longHeader(String name) {
        return header(name).map(value -> number(name, value, Long::valueOf));
    }

    private <T> T number(String name, String value, Function<String, T> parse) {
        try {
            return parse.apply(value.strip());
        } catch (NumberFormatException e) {
            throw new ResponseDecodingException(operation, this, "the header field " + name + " is no integer", e);
        }
    }

    /**
     * What the service calls the request, for asking its operators.
     *
     * @return the first of the usual header fields ({@code x-request-id}, {@code MS-CV}, …) that is there
     */
    public Optional<String> requestId() {
        return REQUEST_IDS.stream().flatMap(name -> header(name).stream()).findFirst();
    }

    /** Status and names alone: values may be secret. */
    @Override
    public String toString() {
        return "ResponseHead[" + status + ", " + new TreeSet<>(headers.keySet()) + "]";
    }
}
