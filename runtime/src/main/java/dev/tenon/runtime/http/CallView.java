package dev.tenon.runtime.http;

import java.net.URI;

/**
 * What an interceptor sees of a call.
 *
 * @param operation the contract's {@code operationId}
 * @param method the method (RFC 9110 §9)
 * @param endpoint scheme, host and port of the operation's server
 */
public record CallView(String operation, String method, URI endpoint) {}
