package dev.tenon.runtime.http;

/** The service answered what the contract does not document for the operation. */
public final class UndocumentedException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final transient RawBody body;

    /**
     * Makes the exception.
     *
     * @param answer what the service answered; its body is read to the end
     */
    public UndocumentedException(Answer answer) {
        super(answer);
        this.body = answer.body();
    }

    UndocumentedException(Answer answer, ResponseDecodingException unreadable) {
        super(answer, unreadable);
        this.body = answer.body();
    }

    /**
     * The body as it came.
     *
     * @return null only after the exception was serialized
     */
    public RawBody body() {
        return body;
    }
}
