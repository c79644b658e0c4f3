package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.util.List;
import java.util.Map;

/**
 * What a transport brings back.
 *
 * @param status the status code
 * @param headers the header fields by name
 * @param body the whole body
 */
public record TransportResponse(int status, Map<String, List<String>> headers, Bytes body) {}
