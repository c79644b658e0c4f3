package dev.tenon.runtime.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all calls of a client share.
 *
 * @param endpoint where requests go
 * @param transport moves them
 * @param validation what happens to answers that break the contract
 * @param workers ask for credentials and start attempts
 * @param timer wakes attempts and deadlines; runs nothing foreign, which could hold it up
 */
record CallerParts(
        Endpoint endpoint,
        HttpTransport transport,
        ResponseValidation validation,
        ExecutorService workers,
        ScheduledExecutorService timer) {}
