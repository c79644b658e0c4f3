package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.SecurityScheme;
import java.util.List;
import java.util.Locale;

/**
 * The parameters whose values no text shows: what their schema says to be secret, cookies, the keys of security schemes, and names that
 * hint at a secret, of which the runtime hides header fields, too.
 */
final class SecretParameters {
    private static final List<String> HINTS =
            List.of("auth", "cookie", "token", "secret", "key", "password", "credential", "signature");

    private final Contract contract;
    private final TypeBinder types;

    SecretParameters(Contract contract, TypeBinder types) {
        this.contract = contract;
        this.types = types;
    }

    boolean contains(Parameter parameter) {
        return parameter.in() == Parameter.In.COOKIE
                || types.isSecret(parameter.schema())
                || hintsAtSecret(parameter.name())
                || contract.securitySchemes().stream().anyMatch(scheme -> isKey(scheme, parameter));
    }

    /** As header fields that the runtime prints: a test holds the two together. */
    static boolean hintsAtSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.contains("idempotency") && HINTS.stream().anyMatch(lower::contains);
    }

    private static boolean isKey(SecurityScheme scheme, Parameter parameter) {
        return scheme instanceof SecurityScheme.ApiKey key
                && key.in() == parameter.in()
                && key.parameter().equalsIgnoreCase(parameter.name());
    }
}
