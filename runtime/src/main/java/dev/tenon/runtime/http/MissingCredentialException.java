package dev.tenon.runtime.http;

import java.util.List;

/** An operation needs a credential that the client's builder was not given. Nothing was sent. */
public final class MissingCredentialException extends ClientException {
    private static final long serialVersionUID = 1L;

    MissingCredentialException(String operation, List<List<String>> alternatives) {
        super(
                operation,
                "set a credential on the client's builder; the contract asks for "
                        + String.join(
                                " or ",
                                alternatives.stream()
                                        .map(names -> String.join(" and ", names))
                                        .toList()));
    }
}
