package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.SecurityScheme;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the parameters that are the operation's API key once more: the client sends its credential in their place, and two values
 * would be sent if they were arguments as well.
 */
final class CredentialParameters {
    private final Map<String, SecurityScheme> schemes;
    private final Diagnostics diagnostics;
    private final Set<Location> reported = new HashSet<>();

    CredentialParameters(Map<String, SecurityScheme> schemes, Diagnostics diagnostics) {
        this.schemes = schemes;
        this.diagnostics = diagnostics;
    }

    /** The parameters that remain arguments of an operation with these alternatives of security. */
    List<Parameter> without(List<Parameter> parameters, List<List<String>> security) {
        return parameters.stream()
                .filter(parameter -> sending(parameter, security).isEmpty())
                .toList();
    }

    /** The key that is sent in the place of a parameter, whichever alternative is chosen; a required one has to be sent by each. */
    private Optional<SecurityScheme.ApiKey> sending(Parameter parameter, List<List<String>> security) {
        List<Optional<SecurityScheme.ApiKey>> keys = security.stream()
                .filter(alternative -> parameter.required() || !alternative.isEmpty())
                .map(alternative -> key(parameter, alternative))
                .toList();
        if (keys.isEmpty() || keys.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Optional<SecurityScheme.ApiKey> first = keys.get(0);
        first.filter(key -> reported.add(parameter.location())).ifPresent(key -> report(parameter, key));
        return first;
    }

    private Optional<SecurityScheme.ApiKey> key(Parameter parameter, List<String> alternative) {
        return alternative.stream()
                .map(schemes::get)
                .filter(SecurityScheme.ApiKey.class::isInstance)
                .map(SecurityScheme.ApiKey.class::cast)
                .filter(key -> key.in() == parameter.in() && isSame(key.parameter(), parameter))
                .findFirst();
    }

    private static boolean isSame(String name, Parameter parameter) {
        return parameter.in() == Parameter.In.HEADER
                ? name.equalsIgnoreCase(parameter.name())
                : name.equals(parameter.name());
    }

    private void report(Parameter parameter, SecurityScheme.ApiKey key) {
        diagnostics.note(
                "credential-parameter",
                parameter.location(),
                "the parameter '" + parameter.name() + "' is the key of the security scheme '" + key.name()
                        + "': the client sends its credential, and methods have no such argument",
                "remove the parameter, or the scheme if each call has a value of its own");
    }
}
