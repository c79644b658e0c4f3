package dev.tenon.runtime.http;

import java.util.List;

/** What a call is made of. */
record CallParts(
        ApiRequest request, List<Credential> credentials, CallOptions options, ResponseValidation validation) {
    String operation() {
        return request.operation();
    }
}
