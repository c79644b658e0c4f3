package dev.tenon.runtime.http;

/** Makes the call of an answer again. */
@FunctionalInterface
interface Resumption {
    /**
     * @param lastEventId what to send as {@code Last-Event-ID}, nothing if empty
     * @return the answer, a success
     * @throws ClientException as the first call may throw
     */
    Answer again(String lastEventId);
}
