package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token endpoint on the loopback interface that keeps the forms it is sent. */
final class TokenServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("Content-Length: ([0-9]+)\r\n");

    private final List<String> forms = new CopyOnWriteArrayList<>();
    private final RawServer server;

    /** Gives the answer to a request by its number, from 1. */
    interface Answers {
        String answer(int number) throws InterruptedException;
    }

    TokenServer(Answers answers) throws IOException {
        server = new RawServer((socket, number) -> {
            forms.add(form(socket, number));
            RawServer.write(socket, answers.answer(number));
            socket.shutdownOutput();
        });
    }

    static String token(String value, long seconds) {
        return Calls.ok(
                "{\"access_token\":\"" + value + "\",\"token_type\":\"bearer\",\"expires_in\":" + seconds + "}");
    }

    private String form(Socket socket, int number) throws IOException {
        Matcher length = LENGTH.matcher(server.requests().get(number - 1));
        int octets = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return new String(socket.getInputStream().readNBytes(octets), StandardCharsets.US_ASCII);
    }

    List<String> forms() {
        return forms;
    }

    List<String> heads() {
        return server.requests();
    }

    int port() {
        return server.uri().getPort();
    }

    ClientCredentials.Builder client() {
        return ClientCredentials.builder(
                URI.create(server.uri() + "/token?secret=1"), "s6BhdRkqt3", () -> "gX1fBat3bV");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
