package dev.tenon.testing.check;

/**
 * Something in a request that the contract does not allow.
 *
 * @param where in which part of the request, for example {@code query parameter 'limit'}
 * @param message what is wrong
 */
public record Finding(String where, String message) {}
