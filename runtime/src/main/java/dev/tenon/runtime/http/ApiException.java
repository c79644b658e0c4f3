package dev.tenon.runtime.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service answered, but with no success. Generated code has a subclass for each documented status. */
public abstract non-sealed class ApiException extends ClientException {
    private static final long serialVersionUID = 1L;
    private static final int EXCERPT = 512;

    private final transient ResponseHead head;
    private final transient @Nullable RawBody rawBody;
    /** The status code. */
    private final int status;
    /** The identifier that the service gave the exchange. */
    private final @Nullable String requestId;
    /** What the message shows of the body. */
    private final String excerpt;

    /**
     * Makes the exception.
     *
     * @param answer what the service answered
     * @param excerpt what the message shows of the body; shortened, and without control characters
     */
    protected ApiException(Answer answer, String excerpt) {
        this(answer, excerpt, null, null);
    }

    /** As {@link #ApiException(Answer)}, with what is wrong with the documented body. */
    ApiException(Answer answer, @Nullable ResponseDecodingException unreadable) {
        this(answer, answer.body().isEmpty() ? "" : answer.body().toString(), answer.body(), unreadable);
    }

    private ApiException(Answer answer, String excerpt, @Nullable RawBody rawBody, @Nullable Throwable cause) {
        super(answer.operation(), message(answer.head(), excerpt), cause);
        this.head = answer.head();
        this.rawBody = rawBody;
        this.status = head.status();
        this.requestId = head.requestId().orElse(null);
        this.excerpt = Excerpts.of(excerpt, EXCERPT);
    }

    /**
     * Makes the exception of an answer without a documented body. What comes all the same often says what the matter is.
     *
     * @param answer what the service answered; its body is read to the end
     */
    protected ApiException(Answer answer) {
        this(answer, (ResponseDecodingException) null);
    }

    private static String message(ResponseHead head, String excerpt) {
        return "the service answered " + head.statusAndRequestId() + redirection(head)
                + (excerpt.isEmpty() ? "" : ": " + Excerpts.of(excerpt, EXCERPT));
    }

    /** Where a redirect that was not followed leads to, without what may be a secret: user, password and query. */
    private static String redirection(ResponseHead head) {
        if (head.status() / 100 != 3) {
            return "";
        }
        return head.header("location")
                .map(place -> place.replaceFirst("[?#].*", "").replaceFirst("^([^/]*//)[^/]*@", "$1"))
                .map(place -> ", a redirect to " + Excerpts.of(place, EXCERPT))
                .orElse("");
    }

    /**
     * What a message shows of problem details (RFC 9457 §3.1.3 and §3.1.4).
     *
     * @param title what kind of problem it is
     * @param detail what it is this time
     * @return both, or the one that there is
     */
    protected static String problem(Optional<String> title, Optional<String> detail) {
        return title.isPresent() && detail.isPresent()
                ? title.get() + ": " + detail.get()
                : title.or(() -> detail).orElse("");
    }

    /**
     * What a message shows of problem details with members of the service's own (RFC 9457 §3.2), such as which fields are wrong.
     *
     * @param title what kind of problem it is
     * @param detail what it is this time
     * @param extensions the other members
     * @return all that there is
     */
    protected static String problem(Optional<String> title, Optional<String> detail, Map<String, ?> extensions) {
        String said = problem(title, detail);
        return extensions.isEmpty() ? said : (said + " " + extensions).strip();
    }

    /**
     * The answer's status and header fields.
     *
     * @return null only after the exception was deserialized
     */
    public final ResponseHead head() {
        return head;
    }

    /**
     * The answer's status (RFC 9110 §15).
     *
     * @return for example 404
     */
    public final int status() {
        return status;
    }

    /**
     * What the service calls the exchange, for example to find it in its log.
     *
     * @return the answer's identifier as {@link ResponseHead#requestId()} finds it; empty if there is none
     */
    public final Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * What the message shows of the body.
     *
     * @return empty if there is no body
     */
    public final String excerpt() {
        return excerpt;
    }

    /**
     * The body as it came, where the contract documents none, or what came is not what it documents. A documented one is what the
     * exception's own {@code body()} returns.
     *
     * @return empty if the body was read as what is documented, and after the exception was deserialized
     */
    public final Optional<RawBody> rawBody() {
        return Optional.ofNullable(rawBody);
    }
}
