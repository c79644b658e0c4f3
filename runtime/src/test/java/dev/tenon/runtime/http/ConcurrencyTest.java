package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.runtime.json.JsonCodecs;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.JsonParser;

/** One client and many threads. {@code -Dload.calls=100000} makes more of it. */
@Timeout(600)
class ConcurrencyTest {
    private static final String CALLS = System.getProperty("load.calls", "5000");

    @Test
    void platformThreadsShareAClient() throws Exception {
        Load.main(new String[] {"platform", "64", CALLS});
    }

    @Test
    void virtualThreadsShareAClient() throws Exception {
        Optional<Path> java = newerJava();
        assumeTrue(java.isPresent(), "no JDK with virtual threads beside " + System.getProperty("java.home"));
        String classPath = Stream.of(Load.class, ApiCaller.class, JsonParser.class, Nullable.class)
                .map(ConcurrencyTest::place)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
        Process load = new ProcessBuilder(
                        java.get().toString(), "-cp", classPath, Load.class.getName(), "virtual", "64", CALLS)
                .inheritIO()
                .start();
        assertEquals(0, load.waitFor());
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** The JDKs of a machine lie side by side; each says in a file which one it is. */
    private static Optional<Path> newerJava() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> siblings = Files.list(home.getParent())) {
            return siblings.filter(jdk -> feature(jdk.resolve("release")) >= 21)
                    .sorted()
                    .map(jdk -> jdk.resolve("bin").resolve("java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static int feature(Path release) {
        try {
            String version = Files.readString(release).replaceAll("(?s).*JAVA_VERSION=\"([0-9]+).*", "$1");
            return version.matches("[0-9]+") ? Integer.parseInt(version) : 0;
        } catch (IOException none) {
            return 0;
        }
    }

    @Test
    void manyCallsLeaveNeitherThreadNorConnection() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (EchoServer server = new EchoServer()) {
            for (int client = 0; client < 20; client++) {
                try (ApiCaller caller =
                        ApiCaller.builder().endpoint(server.uri()).build()) {
                    for (int call = 0; call < 25; call++) {
                        ApiRequest request = ApiRequest.builder("echo", "POST")
                                .path("/echo")
                                .json("application/json", JsonCodecs.LONG, (long) call)
                                .build();
                        caller.call(request, Calls.STATUS, CallOptions.defaults());
                    }
                }
            }
            for (int look = 0; look < 500 && server.connections() > 0; look++) {
                Thread.sleep(20);
            }
            assertEquals(0, server.connections());
        }
        ConnectionTest.noThreadIsLeft(before);
    }
}
