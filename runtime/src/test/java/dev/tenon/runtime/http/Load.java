package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodecs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Many threads that share one client, for {@link ConcurrencyTest}, or by hand to see the throughput beside that of
 * {@code java.net.http} alone:
 *
 * <pre>{@code java -cp ... dev.tenon.runtime.http.Load platform 64 100000}</pre>
 */
final class Load {
    private static final long MEGABYTE = 1024 * 1024;
    private static final int ROUNDS = 5;
    private static final AtomicInteger BROKEN = new AtomicInteger();

    /** Calls the server with a number, and gives back the number of the answer. */
    private interface Call {
        long echo(long number) throws Exception;
    }

    private Load() {}

    /**
     * Runs a load; ends with an exception if an answer is another call's, or memory grows.
     *
     * @param args {@code platform} or {@code virtual} threads, how many of them, and how many calls
     */
    public static void main(String[] args) throws Exception {
        boolean virtual = args[0].equals("virtual");
        int threads = Integer.parseInt(args[1]);
        int calls = Integer.parseInt(args[2]);
        try (EchoServer server = new EchoServer();
                ApiCaller caller = ApiCaller.builder().endpoint(server.uri()).build()) {
            HttpClient client = HttpClient.newHttpClient();
            Call tenon = number -> tenon(caller, number);
            Call bare = number -> bare(client, server.uri(), number);
            Supplier<ExecutorService> executors = () -> executor(virtual, threads);
            // The compiler of the JVM has done its work on both before anything is measured.
            for (int round = 0; round < ROUNDS; round++) {
                run(executors, threads, calls / ROUNDS, bare);
                run(executors, threads, calls / ROUNDS, tenon);
            }
            long used = usedMemory();
            double tenonSeconds = 0;
            double bareSeconds = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double first = run(executors, threads, calls / ROUNDS, tenon);
                double second = run(executors, threads, calls / ROUNDS, bare);
                System.out.printf("round %d: %.0f %% of java.net.http alone%n", round + 1, 100 * second / first);
                tenonSeconds += first;
                bareSeconds += second;
            }
            long growth = usedMemory() - used;
            if (growth > 16 * MEGABYTE) {
                throw new AssertionError("memory grew by " + growth / MEGABYTE + " MB in " + calls + " calls");
            }
            System.out.printf(
                    "%d calls of %d %s threads on Java %s: %.0f calls/s; java.net.http alone: %.0f calls/s (%.0f %%)%n",
                    calls,
                    threads,
                    args[0],
                    Runtime.version().feature(),
                    calls / tenonSeconds,
                    calls / bareSeconds,
                    100 * bareSeconds / tenonSeconds);
        }
    }

    private static long tenon(ApiCaller caller, long number) {
        ApiRequest request = ApiRequest.builder("echo", "PUT")
                .path("/echo")
                .json("application/json", JsonCodecs.LONG, number)
                .build();
        return caller.call(request, answer -> answer.json(JsonCodecs.LONG), CallOptions.defaults());
    }

    private static long bare(HttpClient client, URI endpoint, long number) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "/echo"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "gzip")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(
                        JsonCodecs.LONG.encode(number).getBytes(StandardCharsets.UTF_8)))
                .build();
        while (true) {
            try {
                return JsonCodecs.LONG.decode(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body());
            } catch (IOException raced) {
                // Under load the JDK now and then closes a connection that it has just taken from its pool.
                BROKEN.incrementAndGet();
            }
        }
    }

    /** The seconds that the calls take. */
    private static double run(Supplier<ExecutorService> executors, int threads, int calls, Call call) throws Exception {
        ExecutorService executor = executors.get();
        try {
            long start = System.nanoTime();
            all(executor, threads, calls, call);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            executor.shutdownNow();
        }
    }

    private static void all(ExecutorService executor, int threads, int calls, Call call) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(executor.submit(() -> {
                for (int number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                    long answer = call.echo(number);
                    if (answer != number) {
                        throw new AssertionError("the answer to " + number + " is that to " + answer);
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    private static long usedMemory() throws InterruptedException {
        for (int time = 0; time < 3; time++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Java 17, which this is compiled for, has no virtual threads. */
    private static ExecutorService executor(boolean virtual, int threads) {
        try {
            return virtual
                    ? (ExecutorService) Executors.class
                            .getMethod("newVirtualThreadPerTaskExecutor")
                            .invoke(null)
                    : Executors.newFixedThreadPool(threads);
        } catch (ReflectiveOperationException tooOld) {
            throw new IllegalStateException(tooOld);
        }
    }
}
