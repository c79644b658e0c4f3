package dev.tenon.runtime.http;

/** Ends JDK clients, where the JDK can do that. */
final class ClientShutdown {
    private ClientShutdown() {}

    /** Waits for exchanges under way unless the thread is interrupted. */
    static void orderly(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException("a client of the JDK cannot be closed", e);
        }
    }

    /** Closing waits for exchanges under way unless the thread is interrupted, which makes it end them (Java 21). */
    static void now(AutoCloseable client) {
        boolean interrupted = Thread.interrupted();
        Thread.currentThread().interrupt();
        try {
            orderly(client);
        } finally {
            // Takes away the flag that was set above, and gives back the one that was there before.
            Thread.interrupted();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
