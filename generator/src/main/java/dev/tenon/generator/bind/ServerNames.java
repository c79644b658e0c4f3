package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the servers of a contract may be called: as the contract describes them, else by as much of their URL as tells them apart. */
final class ServerNames {
    private static final Pattern TITLE = Pattern.compile("[A-Za-z]+( [A-Za-z]+){0,3}\\.?");

    private final List<Server> servers;

    ServerNames(List<Server> servers) {
        this.servers = servers;
    }

    /**
     * The names of a server, as words.
     *
     * @param server one of the contract's, or of an operation's
     * @return the usual one first, for example {@code sandbox}, {@code api.example.com} and {@code https api.example.com}
     */
    List<String> of(Server server) {
        List<String> names = new ArrayList<>();
        server.description()
                .map(String::strip)
                .filter(text -> TITLE.matcher(text).matches())
                .map(text -> text.replaceFirst("(?i)^the ", "").replaceFirst("(?i)( api)? servers?\\.?$", ""))
                .ifPresent(names::add);
        String rest = withoutScheme(server);
        String host = rest.replaceFirst("(?<=[^/])/.*$", "");
        names.add(host);
        if (servers.stream().anyMatch(other -> isOtherScheme(other, server))) {
            names.add(scheme(server) + " " + host);
        }
        names.add(rest);
        names.add(scheme(server) + " " + rest);
        return names.stream().distinct().toList();
    }

    private static boolean isOtherScheme(Server one, Server other) {
        return withoutScheme(one).equals(withoutScheme(other)) && !scheme(one).equals(scheme(other));
    }

    private static String scheme(Server server) {
        int end = server.url().indexOf("://");
        return end < 0 ? "" : server.url().substring(0, end);
    }

    private static String withoutScheme(Server server) {
        return server.url().replaceFirst("^[^/]*://", "").replaceFirst("^(\\.\\.?/)+", "");
    }
}
