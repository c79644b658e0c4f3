package dev.tenon.runtime.http;

/** Ends a JDK client at once, where the JDK can do that. */
final class ClientShutdown {
    private ClientShutdown() {}

    /** Closing waits for exchanges under way unless the thread is interrupted, which makes it end them (Java 21). */
    static void now(AutoCloseable client) {
        boolean interrupted = Thread.interrupted();
        Thread.currentThread().interrupt();
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException("a client of the JDK cannot be closed", e);
        } finally {
            // Takes away the flag that was set above, and gives back the one that was there before.
            Thread.interrupted();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
