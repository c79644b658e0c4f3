package dev.tenon.runtime.http;

/** The service answered what the contract does not document for the operation. */
public final class UndocumentedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param answer what the service answered; its body is read to the end
     */
    public UndocumentedException(Answer answer) {
        super(answer);
    }

    UndocumentedException(Answer answer, ResponseDecodingException unreadable) {
        super(answer, unreadable);
    }

    /**
     * The body as it came.
     *
     * @return null only after the exception was deserialized
     */
    public RawBody body() {
        return rawBody().orElse(null);
    }
}
