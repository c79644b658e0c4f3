package dev.tenon.runtime.http;

/** The service answered, but not with a success. Each operation has a subclass for each documented answer. */
public abstract class ApiException extends ClientException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_EXCERPT = 500;

    private final transient ResponseHead head;

    /**
     * Makes the exception.
     *
     * @param operation the operation's identifier in the contract
     * @param head status and header fields
     * @param excerpt what the message shows of the body; cut after 500 characters
     */
    protected ApiException(String operation, ResponseHead head, String excerpt) {
        super(operation, message(head, excerpt));
        this.head = head;
    }

    private static String message(ResponseHead head, String excerpt) {
        String status = "status " + head.status();
        String request = head.requestId().map(id -> ", request " + id).orElse("");
        String line = excerpt.replaceAll("\\p{Cntrl}+", " ").strip();
        String shown = line.length() > LONGEST_EXCERPT ? line.substring(0, LONGEST_EXCERPT) + "…" : line;
        return status + request + (shown.isEmpty() ? "" : ": " + shown);
    }

    /**
     * Status and header fields of the answer.
     *
     * @return never null
     */
    public final ResponseHead head() {
        return head;
    }

    /**
     * The status code.
     *
     * @return 100 to 599
     */
    public final int status() {
        return head.status();
    }
}
