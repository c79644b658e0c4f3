package dev.tenon.testing;

/**
 * Something in a request that the contract does not allow.
 *
 * @param operation the operation's {@code operationId}, or method and path where the contract has none
 * @param where in which part of the request, for example {@code query parameter 'limit'} or {@code body at /name}
 * @param message what is wrong
 */
public record Violation(String operation, String where, String message) {
    /** For example {@code createPet: body at /name is too long}. */
    @Override
    public String toString() {
        return operation + ": " + where + ": " + message;
    }
}
