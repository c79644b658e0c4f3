/**
 * Calls of HTTP APIs: requests, answers, credentials, retries and deadlines. Generated clients stand on it; nothing in it knows
 * a contract.
 */
@NullMarked
package dev.tenon.runtime.http;

import org.jspecify.annotations.NullMarked;
