package dev.tenon.runtime.http;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that waits for a call takes its steps by itself: that spares several changes of threads, and suppliers of credentials
 * find the caller's own context, such as its thread-local variables. Whatever ends the call early interrupts the step.
 */
final class WaitingThread implements CallThread {
    private final HttpTransport transport;
    private final Thread thread = Thread.currentThread();
    private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();

    WaitingThread(HttpTransport transport) {
        this.transport = transport;
    }

    /**
     * Takes steps until the call is over.
     *
     * @throws InterruptedException if this thread is interrupted between them
     */
    <T> T await(CompletableFuture<T> outcome) throws InterruptedException {
        if (!outcome.isDone()) {
            outcome.whenComplete((result, problem) -> LockSupport.unpark(thread));
        }
        while (!outcome.isDone()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Runnable step = steps.poll();
            if (step == null) {
                LockSupport.park(this);
            } else {
                step.run();
            }
        }
        return outcome.join();
    }

    @Override
    public void execute(Runnable step) {
        steps.add(step);
        LockSupport.unpark(thread);
    }

    @Override
    public void send(TransportRequest request, CompletableFuture<TransportResponse> answer) {
        Interruption interruption = new Interruption();
        answer.whenComplete((response, problem) -> interruption.end());
        try {
            CallThread.hand(interruption.during(() -> transport.sendAndWait(request)), answer);
        } catch (Throwable problem) {
            answer.completeExceptionally(problem);
        }
    }
}
