package dev.tenon.runtime.http;

/** What the sealed results of all operations have in common, whatever the case. */
public interface OperationResult {
    /** {@return status and header fields} */
    ResponseHead head();
}
