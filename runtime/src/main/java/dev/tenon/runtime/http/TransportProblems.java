package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/** Tells what went wrong with a connection. */
final class TransportProblems {
    private TransportProblems() {}

    /** Whether another attempt may do better: not with a certificate that is not trusted, or a body that is too long. */
    static boolean isConnectionFailure(Throwable problem) {
        if (problem instanceof HttpTimeoutException) {
            return problem instanceof HttpConnectTimeoutException;
        }
        return problem instanceof IOException
                && !(problem instanceof SSLException)
                && !(problem instanceof BodyTooLargeException);
    }

    static ClientException exception(String operation, String origin, CallOptions options, Throwable problem) {
        if (problem instanceof BodyTooLargeException) {
            return new ResponseTooLargeException(operation, options.maxResponseBytes());
        }
        return new TransportException(operation, message(origin, problem), problem);
    }

    private static String message(String origin, Throwable problem) {
        if (problem instanceof ConnectException || problem instanceof HttpConnectTimeoutException) {
            return "could not connect to " + origin;
        }
        if (problem instanceof SSLException) {
            return "no secure connection to " + origin;
        }
        return "no whole answer came from " + origin;
    }
}
