package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.ClientClass;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.ServersClass;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Server;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binds the servers: those that a caller chooses from, and those that single operations have. */
final class ServerBinder {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern WHOLE =
            Pattern.compile("https?://[A-Za-z0-9.\\-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~!$&'()*+,;=:@%/\\-]*)?");

    /** A method takes 255 arguments (JVMS §4.3.3), of which one is the contract. */
    private static final int MOST_VARIABLES = 250;

    /** A class makes all constants of an enumeration in one method (JVMS §4.7.3). */
    private static final int MOST_VALUES = 2000;

    private final Contract contract;
    private final ClassName name;
    private final Diagnostics diagnostics;
    private final NameReport methods;
    private final NameReport types;
    private final ServerNames serverNames;
    private final Map<List<String>, ServersClass.Choice> choices = new LinkedHashMap<>();

    ServerBinder(Contract contract, ClassName name, Diagnostics diagnostics) {
        this.contract = contract;
        this.name = name;
        this.diagnostics = diagnostics;
        this.methods = new NameReport(new NameScope(Set.of()), diagnostics::note);
        this.serverNames = new ServerNames(contract.servers());
        this.types = new NameReport(new NameScope(Set.of(name.simpleName())), diagnostics::note);
    }

    /** The URL of the first server with its defaults, if that is a whole one; one that is none is reported. */
    Optional<String> endpoint() {
        Server first = contract.servers().get(0);
        if (!leavesChoice(contract.servers()) || isUrl(first.url())) {
            reportUnusable(first, "the client has no endpoint unless one is set");
        }
        return Optional.of(first.address()).filter(url -> WHOLE.matcher(url).matches());
    }

    /** Variables without a default, and what is relative, are completed by the caller's endpoint. */
    private void reportUnusable(Server server, String consequence) {
        String url = server.address();
        if (!WHOLE.matcher(url).matches()
                && !isRelative(url)
                && !VARIABLE.matcher(url).find()) {
            diagnostics.warning(
                    "server-url",
                    server.location(),
                    "the server's URL '" + url + "' is none that a client can call; " + consequence,
                    "write an absolute URL of http or https, or one that is relative to the contract");
        }
    }

    /** The URL of the first server, if it is relative to the contract and says more than that. */
    Optional<String> relativeEndpoint() {
        return Optional.of(contract.servers().get(0).address()).filter(url -> !url.equals("/") && isRelative(url));
    }

    /** The class of the servers, if there is anything to choose. */
    Optional<ServersClass> bind() {
        if (!leavesChoice(contract.servers())
                && contract.operations().stream()
                        .allMatch(operation -> choices(operation).isEmpty())) {
            return Optional.empty();
        }
        Map<Template, Server> servers = new HashMap<>();
        List<ServersClass.Entry> entries = new ArrayList<>();
        for (Server server : contract.servers()) {
            Server known = servers.putIfAbsent(new Template(server), server);
            if (known == null) {
                entry(server, Optional.empty()).ifPresent(entries::add);
            } else {
                repeated(server, known);
            }
        }
        for (Operation operation : contract.operations()) {
            for (Server server : choices(operation)) {
                if (servers.putIfAbsent(new Template(server), server) == null) {
                    entry(server, Optional.of(operation)).ifPresent(entries::add);
                }
            }
        }
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new ServersClass(name, entries, List.copyOf(choices.values())));
    }

    /** What a server is, wherever it is documented. */
    private record Template(Server server) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Template that
                    && server.url().equals(that.server.url())
                    && server.variables().equals(that.server.variables());
        }

        /** Operations often differ in the defaults of the variables of one URL. */
        @Override
        public int hashCode() {
            return server.address().hashCode();
        }
    }

    private void repeated(Server server, Server first) {
        diagnostics.note(
                "repeated-server",
                server.location(),
                "the server '" + server.url() + "' is that of line "
                        + first.location().position().line() + " once more; it is left out",
                "remove one of them");
    }

    /** The servers of an operation that a caller chooses from, in place of the contract's. */
    private static List<Server> choices(Operation operation) {
        boolean own = operation.server().isPresent() || operation.servers().size() > 1;
        return own && leavesChoice(operation.servers()) ? operation.servers() : List.of();
    }

    private static boolean leavesChoice(List<Server> servers) {
        return servers.size() > 1 || servers.stream().anyMatch(ServerBinder::leavesChoice);
    }

    /** A variable that is the whole URL leaves no more than {@code endpoint} does. */
    private static boolean leavesChoice(Server server) {
        boolean whole = VARIABLE.matcher(server.url()).matches()
                && server.variables().stream()
                        .allMatch(variable -> variable.values().isEmpty());
        return VARIABLE.matcher(server.url()).find() && !whole;
    }

    /** The builder's methods for the servers of single operations, by their URL. */
    List<ClientClass.ServerSetter> setters(NameReport names) {
        Map<String, ClientClass.ServerSetter> setters = new LinkedHashMap<>();
        for (Operation operation : contract.operations()) {
            operation
                    .server()
                    .ifPresent(server -> setters.computeIfAbsent(server.address(), url -> {
                        reportUnusable(server, "the operation has none unless one is set");
                        String given = names.give(
                                server.location(), "the server '" + url + "'", serverNames.of(server, " server"));
                        return new ClientClass.ServerSetter(
                                given,
                                url,
                                WHOLE.matcher(url).matches() || url.startsWith("/"),
                                !choices(operation).isEmpty(),
                                new Docs(server.description(), false));
                    }));
        }
        return List.copyOf(setters.values());
    }

    private Optional<ServersClass.Entry> entry(Server server, Optional<Operation> operation) {
        String url = server.url();
        if (!isCallable(server)) {
            return Optional.empty();
        }
        String method = methods.give(
                server.location(),
                "the server '" + url + "'",
                operation.map(own -> serverNames.of(server, own)).orElseGet(() -> serverNames.of(server, "")));
        Map<String, ServersClass.Variable> variables = variables(server, typeName(method, operation));
        reportVariables(server, variables.keySet());
        return Optional.of(new ServersClass.Entry(
                method,
                new Docs(server.description(), false),
                url,
                isRelative(url),
                List.copyOf(variables.values()),
                hasDefault(server, variables.values()) ? Optional.of(server.address()) : Optional.empty()));
    }

    /** Whether a method can make the server's URL; it is reported if not. */
    private boolean isCallable(Server server) {
        if (!isUrl(server.url())) {
            diagnostics.warning(
                    "server-url",
                    server.location(),
                    "the server's URL '" + server.url() + "' is none; it is left out",
                    "write an absolute URL or one that is relative to the contract, with variables in braces");
            return false;
        }
        if (VARIABLE.matcher(server.url()).results().count() > MOST_VARIABLES) {
            reportVariable(
                    server,
                    "the server has more variables than the " + MOST_VARIABLES + " that a method takes; it is left out",
                    "write one variable for what belongs together");
            return false;
        }
        return true;
    }

    /** The variables of a server's URL by their names in the contract, each once. */
    private Map<String, ServersClass.Variable> variables(Server server, Function<String, Candidates> typeName) {
        NameReport names = new NameReport(new NameScope(Set.of("contract")), diagnostics::note);
        Map<String, ServersClass.Variable> variables = new LinkedHashMap<>();
        Matcher matcher = VARIABLE.matcher(server.url());
        while (matcher.find()) {
            variables.computeIfAbsent(matcher.group(1), wireName -> variable(server, wireName, names, typeName));
        }
        return variables;
    }

    /** Whether a server has variables, and their defaults make a URL; it is reported if they make none. */
    private boolean hasDefault(Server server, Collection<ServersClass.Variable> variables) {
        boolean hasDefaults = !variables.isEmpty()
                && variables.stream()
                        .allMatch(variable -> variable.defaultValue().isPresent());
        if (hasDefaults && !isUrl(server.address())) {
            reportVariable(
                    server,
                    "with the defaults of its variables the server's URL is '" + server.address()
                            + "', which is none; there is no method for it",
                    "correct the defaults");
            return false;
        }
        return hasDefaults;
    }

    private void reportVariables(Server server, Set<String> used) {
        for (Server.Variable variable : server.variables()) {
            boolean foreign = !variable.values().isEmpty() && !variable.values().contains(variable.defaultValue());
            if (!used.contains(variable.name())) {
                reportVariable(
                        server,
                        "the variable '" + variable.name() + "' is not in the server's URL; it is left out",
                        "write it in braces in the URL, or remove it");
            } else if (foreign && !variable.defaultValue().isEmpty()) {
                reportVariable(
                        server,
                        "the default '" + variable.defaultValue() + "' of the variable '" + variable.name()
                                + "' is none of its values; it is left out",
                        "add it to 'enum', or write one of the values");
            }
        }
    }

    private void reportVariable(Server server, String problem, String hint) {
        diagnostics.warning("server-variable", server.location(), problem, hint);
    }

    /** The enumeration of a variable is called like it, that of an operation's server after both. */
    private static Function<String, Candidates> typeName(String method, Optional<Operation> operation) {
        return variable -> operation.isPresent()
                ? Candidates.of(JavaNames.type(List.of(method, variable)))
                : Candidates.of(JavaNames.type(List.of(variable)), JavaNames.type(List.of(method, variable)));
    }

    private ServersClass.Variable variable(
            Server server, String wireName, NameReport names, Function<String, Candidates> typeName) {
        String member = names.give(server.location(), "the variable '" + wireName + "'", JavaNames.members(wireName));
        Optional<Server.Variable> documented = server.variables().stream()
                .filter(variable -> variable.name().equals(wireName))
                .findFirst();
        Optional<ServersClass.Choice> choice = documented
                .filter(variable -> !variable.values().isEmpty() && isEnumeration(server, variable))
                .map(variable -> choice(server, variable, typeName));
        Optional<String> value = documented
                .filter(variable ->
                        variable.values().isEmpty() || variable.values().contains(variable.defaultValue()))
                .map(Server.Variable::defaultValue)
                .filter(text -> !text.isEmpty());
        return new ServersClass.Variable(
                wireName,
                member,
                choice.map(ServersClass.Choice::name),
                value,
                new Docs(documented.flatMap(Server.Variable::description), false));
    }

    private boolean isEnumeration(Server server, Server.Variable variable) {
        boolean tooMany = variable.values().size() > MOST_VALUES;
        if (tooMany) {
            reportVariable(
                    server,
                    "the variable '" + variable.name() + "' has "
                            + variable.values().size() + " values, and an enumeration has room for " + MOST_VALUES
                            + "; it is a text",
                    "leave out 'enum', or list fewer values");
        }
        return !tooMany;
    }

    /** Servers that have the same variable with the same values share its enumeration. */
    private ServersClass.Choice choice(Server server, Server.Variable variable, Function<String, Candidates> typeName) {
        List<String> key = new ArrayList<>(List.of(variable.name()));
        key.addAll(variable.values());
        return choices.computeIfAbsent(key, values -> {
            String type = types.give(
                    server.location(), "the variable '" + variable.name() + "'", typeName.apply(variable.name()));
            NameReport names = new NameReport(new NameScope(Set.of()), diagnostics::note);
            List<ServersClass.Constant> constants = variable.values().stream()
                    .distinct()
                    .map(value -> new ServersClass.Constant(
                            names.give(server.location(), "the value '" + value + "'", JavaNames.constants(value)),
                            value))
                    .toList();
            return new ServersClass.Choice(variable.name(), name.nestedClass(type), constants);
        });
    }

    private static boolean isRelative(String url) {
        return !url.startsWith("{") && !url.matches("(?i)[a-z{][a-z0-9+.{}_-]*://.*") && isUrl(url);
    }

    private static boolean isUrl(String url) {
        try {
            URI uri = new URI(VARIABLE.matcher(url.replaceFirst("^\\{[^{}]+}(?=://)", "http"))
                    .replaceAll("x1"));
            return uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
