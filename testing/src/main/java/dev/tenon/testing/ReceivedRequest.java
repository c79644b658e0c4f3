package dev.tenon.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** A request that the server has received; it does not change any more. */
public final class ReceivedRequest {
    private final List<String> operations;
    private final String method;
    private final String target;
    private final HttpHeaders headers;
    private final byte[] body;
    private final List<X509Certificate> clientCertificates;
    private final List<Violation> violations;

    ReceivedRequest(
            List<String> operations,
            String method,
            String target,
            HttpHeaders headers,
            byte[] body,
            List<X509Certificate> clientCertificates,
            List<Violation> violations) {
        this.operations = List.copyOf(operations);
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body.clone();
        this.clientCertificates = List.copyOf(clientCertificates);
        this.violations = List.copyOf(violations);
    }

    /**
     * The operation that was called.
     *
     * @return its {@code operationId}, or method and path where the contract has none; empty if the contract has no such operation
     */
    public Optional<String> operation() {
        return operations.stream().findFirst();
    }

    /**
     * The operations that may have been called: several if the contract has templates such as <code>/pets/{id}</code> and
     * <code>/pets/{name}</code>, and the request is valid for each.
     *
     * @return their names as {@link #operation()} has them; empty if the contract has no such operation
     */
    public List<String> operations() {
        return operations;
    }

    /**
     * The method.
     *
     * @return for example {@code GET}
     */
    public String method() {
        return method;
    }

    /**
     * The request target as it was sent.
     *
     * @return the path and the query, percent-encoded
     */
    public String target() {
        return target;
    }

    /**
     * The header fields.
     *
     * @return all of them, found by names in any letters
     */
    public HttpHeaders headers() {
        return headers;
    }

    /**
     * The body, free of transfer coding.
     *
     * @return a copy of its octets; none if there is no body
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * The body as text.
     *
     * @return its octets read as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The certificates by which the client said who it is.
     *
     * @return its own one first, then those that vouch for it; empty if it was asked for none, or had none
     */
    public List<X509Certificate> clientCertificates() {
        return clientCertificates;
    }

    /**
     * In what the request differs from the contract.
     *
     * @return everything that was found; empty if the request is valid
     */
    public List<Violation> violations() {
        return violations;
    }

    /** The method and the target. */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
