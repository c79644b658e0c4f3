/**
 * The HTTP client that generated clients call: requests, answers, credentials, retries, and the transport behind them.
 */
@NullMarked
package dev.tenon.runtime.http;

import org.jspecify.annotations.NullMarked;
