package dev.tenon.runtime.http;

import java.io.IOException;

/**
 * Gives access tokens (RFC 6749 §1.4). Asked by several threads at once: by the one that waits for a call, or by those of the client.
 * May take its time; is interrupted when the call that waits for it ends.
 */
@FunctionalInterface
public interface AccessTokens {
    /**
     * A token to send now.
     *
     * @return the token alone
     * @throws IOException if none can be had; nothing is then sent
     */
    String current() throws IOException;

    /**
     * A token to send after the service refused one with 401. If it is the refused one again, the answer 401 is the call's; else
     * the request is sent once more with it.
     *
     * @param refused what {@link #current()} gave for the attempt
     * @return the token alone
     * @throws IOException if none can be had
     */
    default String renewed(String refused) throws IOException {
        return current();
    }
}
