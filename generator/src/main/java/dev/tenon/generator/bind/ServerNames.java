package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Server;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the servers of a contract may be called: as the contract describes them, else by as much of their URL as tells them apart. */
final class ServerNames {
    private static final Pattern TITLE = Pattern.compile("[A-Za-z]+( [A-Za-z]+){0,3}\\.?");

    /** The schemes of the contract's servers, by the rest of their URLs. */
    private final Map<String, Set<String>> schemes = new HashMap<>();

    ServerNames(List<Server> servers) {
        servers.forEach(server -> schemes.computeIfAbsent(withoutScheme(server), rest -> new HashSet<>())
                .add(scheme(server)));
    }

    /**
     * The names of a server.
     *
     * @param server one of the contract's, or of an operation's
     * @param last words that end each of them, or nothing
     * @return for example {@code sandbox}, {@code apiExampleCom} and {@code httpsApiExampleCom}
     */
    Candidates of(Server server, String last) {
        List<String> names = words(server);
        return Candidates.of(
                JavaNames.member(names.get(0) + last),
                () -> names.stream().skip(1).map(name -> JavaNames.member(name + last)));
    }

    /**
     * The names of a server that an operation has in place of the contract's, which often differ from them in the values of variables
     * alone.
     *
     * @param server the server
     * @param operation the operation, with which each name begins
     * @return for example {@code putThingApiExampleCom} and {@code putThingApiExampleComV2}
     */
    Candidates of(Server server, Operation operation) {
        String address = withoutScheme(server);
        return Candidates.of(
                JavaNames.member(operation.words() + " " + host(server)),
                () -> Stream.of(address, scheme(server) + " " + address)
                        .map(part -> JavaNames.member(operation.words() + " " + part)));
    }

    private static Optional<String> title(Server server) {
        return server.description()
                .map(String::strip)
                .filter(text -> TITLE.matcher(text).matches())
                .map(text -> text.replaceFirst("(?i)^the ", "").replaceFirst("(?i)( api)? servers?\\.?$", ""));
    }

    private static String host(Server server) {
        return withoutScheme(server).replaceFirst("(?<=[^/])/.*$", "");
    }

    private List<String> words(Server server) {
        List<String> names = new ArrayList<>();
        title(server).ifPresent(names::add);
        String rest = withoutScheme(server);
        String host = host(server);
        names.add(host);
        if (schemes.getOrDefault(rest, Set.of()).stream().anyMatch(other -> !other.equals(scheme(server)))) {
            names.add(scheme(server) + " " + host);
        }
        names.add(rest);
        names.add(scheme(server) + " " + rest);
        return names;
    }

    private static String scheme(Server server) {
        int end = server.url().indexOf("://");
        return end < 0 ? "" : server.url().substring(0, end);
    }

    private static String withoutScheme(Server server) {
        return server.url().replaceFirst("^[^/]*://", "").replaceFirst("^(\\.\\.?/)+", "");
    }
}
