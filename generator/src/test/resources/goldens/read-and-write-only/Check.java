package com.example;

import com.example.api.ApiClient;
import com.example.api.AddPortraitParts;
import com.example.api.model.Badge;
import com.example.api.model.BadgeValidator;
import com.example.api.model.Draft;
import com.example.api.model.Member;
import com.example.api.model.MemberCodec;
import com.example.api.model.Order;
import com.example.api.model.PageCodec;
import com.example.api.model.Receipt;
import com.example.api.model.ReceiptCodec;
import com.example.api.model.Stored;
import com.example.api.model.Team;
import com.example.api.model.TeamCodec;
import com.example.api.model.TeamValidator;
import com.example.api.model.User;
import com.example.api.model.UserCodec;
import com.example.api.model.UserValidator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.MissingPropertiesException;
import dev.tenon.runtime.http.RequestValidationException;
import dev.tenon.runtime.http.ResponseValidation;
import dev.tenon.runtime.http.ResponseValidationException;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.validation.Direction;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What only the service sets is demanded of answers alone, what only the client sets of requests alone. */
final class Check implements Runnable {
    /** An answer tells by its own request what it lacks. */
    private static final String WHOLE = "whole";

    @Override
    public void run() {
        builders();
        validators();
        nested();
        choices();
        try {
            calls();
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** A class that travels one way demands at once what this way needs. */
    private static void builders() {
        equal("{\"name\":\"n\",\"password\":\"p\"}", UserCodec.INSTANCE.encode(user("n")));
        equal(7L, UserCodec.INSTANCE.decode("{\"id\":7,\"name\":\"n\"}").id().orElseThrow());
        equal("c", Order.builder().code("c").build().code());
        fails(MissingPropertiesException.class, () -> Order.builder().id(1L).build());
        equal(7L, ReceiptCodec.INSTANCE.decode("{\"id\":7}").id());
        fails(
                MissingPropertiesException.class,
                () -> Receipt.builder().code("c").build());
        equal("caption", AddPortraitParts.builder().caption("caption").build().caption());
        fails(
                MissingPropertiesException.class,
                () -> AddPortraitParts.builder().build());
    }

    /** A class that travels both ways is checked by the way. */
    private static void validators() {
        User sent = user("n");
        User received = User.builder().id(7).name("n").build();
        equal(List.of(), pointers(UserValidator.INSTANCE.validate(sent)));
        equal(List.of(), pointers(UserValidator.INSTANCE.validate(sent, Direction.REQUEST)));
        equal(List.of(" id"), pointers(UserValidator.INSTANCE.validate(sent, Direction.ANSWER)));
        equal(List.of(" password"), pointers(UserValidator.INSTANCE.validate(received, Direction.REQUEST)));
        equal(List.of(), pointers(UserValidator.INSTANCE.validate(received, Direction.ANSWER)));
        Badge stampless = Badge.builder().key("k").label("l").build();
        equal(List.of(), pointers(BadgeValidator.INSTANCE.validate(stampless, Direction.REQUEST)));
        equal(
                List.of(" key"),
                pointers(BadgeValidator.INSTANCE.validate(
                        Badge.builder().label("l").build(), Direction.REQUEST)));
        equal(
                List.of(" printed", " serial", " stamp"),
                pointers(BadgeValidator.INSTANCE.validate(stampless, Direction.ANSWER)));
        User both = sent.toBuilder().id(7).build();
        equal("{\"id\":7,\"name\":\"n\",\"password\":\"p\"}", UserCodec.INSTANCE.encode(both));
        equal(List.of(), pointers(UserValidator.INSTANCE.validate(both, Direction.REQUEST)));
    }

    private static void nested() {
        Team team = Team.builder()
                .name("t")
                .lead(user("a"))
                .members(List.of(user("b")))
                .byRole(Map.of("c", user("c")))
                .build();
        equal(List.of(), pointers(TeamValidator.INSTANCE.validate(team)));
        equal(List.of(), pointers(TeamValidator.INSTANCE.validate(team, Direction.REQUEST)));
        equal(
                List.of("/lead id", "/members/0 id", "/byRole/c id", " since"),
                pointers(TeamValidator.INSTANCE.validate(team, Direction.ANSWER)));
        Violation since = TeamValidator.INSTANCE.validate(team, Direction.ANSWER).asList().get(3);
        equal("#/components/schemas/Named/required", since.schemaPointer());
        Team unknownSince = TeamCodec.INSTANCE.decode("{\"name\":\"t\",\"since\":null}");
        equal(List.of(), pointers(TeamValidator.INSTANCE.validate(unknownSince, Direction.ANSWER)));
    }

    /** Of cases that no discriminator tells apart, one that lacks what only answers demand is none in an answer. */
    private static void choices() {
        DecodeOptions answers = DecodeOptions.lenient().in(Direction.ANSWER);
        equal(true, PageCodec.INSTANCE.decode("{\"title\":\"t\"}") instanceof Stored);
        equal(true, PageCodec.INSTANCE.decode("{\"title\":\"t\"}", answers) instanceof Draft);
        equal(true, PageCodec.INSTANCE.decode("{\"title\":\"t\",\"id\":1}", answers) instanceof Stored);
        // A service may leave out what answers demand.
        Member incomplete = MemberCodec.INSTANCE.decode("{\"name\":\"n\"}", answers);
        equal("n", ((User) incomplete).name());
        equal(true, MemberCodec.INSTANCE.decode("{\"name\":\"n\"}", DecodeOptions.strict().in(Direction.ANSWER))
                instanceof Member.Unknown);
    }

    private static void calls() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Check::answer);
        server.start();
        URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort());
        try (ApiClient lenient = ApiClient.builder().endpoint(endpoint).build();
                ApiClient client = ApiClient.builder()
                        .endpoint(endpoint)
                        .responseValidation(ResponseValidation.enforce())
                        .build()) {
            equal(7L, client.addUser(user(WHOLE)).id().orElseThrow());
            fails(ResponseValidationException.class, () -> client.addUser(user("lacking")));
            equal(false, lenient.addUser(user("lacking")).id().isPresent());
            fails(
                    RequestValidationException.class,
                    () -> client.addUser(User.builder().name(WHOLE).build()));
            equal(true, lenient.addPage(Stored.builder().title("t").build()) instanceof Draft);
            equal(1, client.putTeams(List.of(team(WHOLE))).size());
            fails(ResponseValidationException.class, () -> client.putTeams(List.of(team("lacking"))));
            Team unsaid = team(WHOLE).toBuilder()
                    .lead(User.builder().name(WHOLE).build())
                    .build();
            fails(RequestValidationException.class, () -> client.putTeams(List.of(unsaid)));
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String id = sent.contains(WHOLE) ? "\"id\":7," : "";
        if (exchange.getRequestURI().getPath().endsWith("/pages")) {
            send(exchange, 200, sent);
            return;
        }
        boolean user = exchange.getRequestURI().getPath().endsWith("/users");
        String name = "\"name\":\"n\"}";
        String text = user ? "{" + id + name : "[{\"since\":null,\"lead\":{" + id + name + "," + name + "]";
        send(exchange, user ? 201 : 200, text);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static User user(String name) {
        return User.builder().name(name).password("p").build();
    }

    private static Team team(String name) {
        return Team.builder().name(name).lead(user(name)).build();
    }

    /** The places of the violations, each with the property that is missing. */
    private static List<String> pointers(Violations violations) {
        return violations.asList().stream()
                .map(violation -> violation.pointer() + " " + violation.constraint())
                .toList();
    }

    private static void fails(Class<? extends RuntimeException> expected, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            equal(expected, e.getClass());
            return;
        }
        throw new AssertionError("expected " + expected.getSimpleName());
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
