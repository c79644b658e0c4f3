package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, and what its readers need to know of the call.
 *
 * @param operation the operation's identifier, for messages
 * @param head the answer's status and header fields
 * @param octets the body
 * @param options limits
 * @param validation what happens to values that break the contract
 * @param workers read for subscribers
 */
record AnswerBody(
        String operation,
        ResponseHead head,
        TransportBody octets,
        CallOptions options,
        ResponseValidation validation,
        Executor workers) {
    /**
     * All octets, then closes.
     *
     * @throws ResponseTooLargeException if there are more than the call allows
     * @throws TransportException if the body is cut off
     */
    Bytes whole() {
        try {
            return octets.whole(options.maxResponseBytes());
        } catch (IOException broken) {
            throw failure(broken);
        }
    }

    ResponseTooLargeException tooLarge() {
        return new ResponseTooLargeException(operation, options.maxResponseBytes());
    }

    /** What a failed read is to a caller of operations. */
    ClientException failure(IOException problem) {
        if (problem instanceof BodyTooLargeException) {
            return tooLarge();
        }
        if (problem instanceof HttpTimeoutException) {
            return new TransportException(operation, "nothing of the body came for " + options.idleTimeout(), problem);
        }
        if (problem instanceof TransportClosedException) {
            return ClientClosedException.duringCall(operation);
        }
        if (problem instanceof InterruptedIOException) {
            return new CallInterruptedException(operation);
        }
        return new TransportException(operation, "the body of the answer was cut off", problem);
    }

    ResponseDecodingException undecodable(String problem, String excerpt, @Nullable Throwable cause) {
        return new ResponseDecodingException(operation, head, problem, excerpt, cause);
    }
}
