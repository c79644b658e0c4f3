package dev.tenon.runtime.http;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all calls of a client share.
 *
 * @param endpoint where requests go
 * @param credentials prove who sends them
 * @param transport moves them
 * @param validation what happens to answers that break the contract
 * @param interceptors watch calls
 * @param budget bounds the retries of all calls together
 * @param workers ask for credentials and start attempts
 * @param timer wakes attempts; runs nothing foreign, which could hold it up
 * @param deadlines end calls and attempts that take too long
 */
record CallerParts(
        Endpoint endpoint,
        Credentials credentials,
        HttpTransport transport,
        ResponseValidation validation,
        List<CallInterceptor> interceptors,
        RetryBudget budget,
        ExecutorService workers,
        ScheduledExecutorService timer,
        Deadlines deadlines) {
    CallerParts {
        interceptors = List.copyOf(interceptors);
    }
}
