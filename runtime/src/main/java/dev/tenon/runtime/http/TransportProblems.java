package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells what went wrong with a connection. */
final class TransportProblems {
    private TransportProblems() {}

    /** Empty if another attempt does no better: with a certificate that is not trusted, or a body that is too long or cannot be read. */
    static Optional<RetryPolicy.Failure> failure(Throwable problem) {
        if (problem instanceof NoTokenException noToken) {
            return noToken.reason() instanceof TokenEndpointException refused && !refused.isPassing()
                    ? Optional.empty()
                    : Optional.of(RetryPolicy.Failure.NOT_CONNECTED);
        }
        if (problem instanceof AttemptTimeoutException) {
            return Optional.of(RetryPolicy.Failure.ATTEMPT_TIMEOUT);
        }
        if (isNotConnected(problem)) {
            return Optional.of(RetryPolicy.Failure.NOT_CONNECTED);
        }
        boolean broken = (problem instanceof IOException || isMalformed(problem))
                && !(problem instanceof HttpTimeoutException)
                && !(problem instanceof SSLHandshakeException)
                && !(problem instanceof SSLPeerUnverifiedException)
                && !(problem instanceof BodyTooLargeException)
                && !(problem instanceof UnreadableBodyException);
        return broken ? Optional.of(RetryPolicy.Failure.BROKEN_CONNECTION) : Optional.empty();
    }

    /** Whether the answer broke HTTP's syntax: the JDK's exceptions for that are these, or one without a kind and a cause. */
    static boolean isMalformed(Throwable problem) {
        return problem instanceof ProtocolException
                || problem instanceof IllegalArgumentException
                || (problem.getClass() == IOException.class && problem.getCause() == null);
    }

    static ClientException exception(String operation, String origin, CallOptions options, Throwable problem) {
        if (problem instanceof BodyTooLargeException) {
            return new ResponseTooLargeException(operation, options.maxResponseBytes());
        }
        if (problem instanceof NoTokenException noToken) {
            return new AccessTokenException(operation, noToken.scheme(), noToken.reason());
        }
        if (problem instanceof UnreadableBodyException unreadable) {
            if (unreadable.getCause() instanceof RequestValidationException invalid) {
                return new RequestValidationException(operation, invalid.violations());
            }
            return new TransportException(operation, String.valueOf(unreadable.getMessage()), unreadable.getCause());
        }
        return new TransportException(operation, message(origin, problem), problem);
    }

    /**
     * A failure that came from another thread, to be thrown by one that waits.
     *
     * @throws RuntimeException the failure if it is no {@link IOException}
     */
    static IOException broken(Throwable problem) {
        if (problem instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (problem instanceof Error error) {
            throw error;
        }
        return problem instanceof IOException broken ? broken : new IOException(problem);
    }

    private static boolean isNotConnected(Throwable problem) {
        return problem instanceof ConnectException || problem instanceof HttpConnectTimeoutException;
    }

    private static String message(String origin, Throwable problem) {
        if (isNotConnected(problem)) {
            return "could not connect to " + origin;
        }
        if (problem instanceof SSLException) {
            return "no secure connection to " + origin;
        }
        return "no whole answer came from " + origin;
    }
}
