package dev.tenon.testing.check;

import dev.tenon.testing.contract.Operation;
import dev.tenon.testing.contract.SecurityScheme;
import dev.tenon.testing.wire.RawRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks that credentials are there; whether they are right, a contract does not say. */
final class SecurityCheck {
    private SecurityCheck() {}

    static void check(Operation operation, RawRequest request, Findings findings) {
        List<List<SecurityScheme>> alternatives = operation.security();
        boolean met = alternatives.isEmpty()
                || alternatives.stream()
                        .anyMatch(together -> together.stream().allMatch(scheme -> isMet(scheme, request)));
        if (!met) {
            String needed = alternatives.stream()
                    .map(together -> together.stream()
                            .map(scheme -> "'" + scheme.name() + "' (" + where(scheme) + ")")
                            .collect(Collectors.joining(" and ")))
                    .collect(Collectors.joining(", or "));
            findings.add("security", "there is no credential of " + needed);
        }
    }

    private static String where(SecurityScheme scheme) {
        return switch (scheme.type()) {
            case "apiKey" -> scheme.in() + " '" + scheme.field() + "'";
            case "http" -> "Authorization: " + scheme.scheme();
            case "mutualTLS" -> "a certificate of the client";
            default -> "Authorization: Bearer";
        };
    }

    private static boolean isMet(SecurityScheme scheme, RawRequest request) {
        return switch (scheme.type()) {
            case "apiKey" -> isKeyThere(scheme, request);
            case "mutualTLS" ->
                !request.client().asked() || !request.client().chain().isEmpty();
            case "http" -> authorization(request, scheme.scheme());
            default -> authorization(request, "bearer");
        };
    }

    private static boolean isKeyThere(SecurityScheme scheme, RawRequest request) {
        return switch (scheme.in()) {
            case "header" ->
                !request.headers().firstValue(scheme.field()).orElse("").isEmpty();
            case "cookie" ->
                Cookies.of(request).stream().anyMatch(pair -> pair.name().equals(scheme.field()));
            default ->
                Pair.of(request.query()).stream()
                        .anyMatch(pair -> pair.name().equals(scheme.field())
                                && !pair.rawValue().isEmpty());
        };
    }

    /** RFC 9110 §11.4: the scheme in any letters, a space, and something. */
    private static boolean authorization(RawRequest request, String scheme) {
        return request.headers().allValues("Authorization").stream()
                .map(value -> value.split(" +", 2))
                .anyMatch(parts ->
                        parts.length == 2 && parts[0].toLowerCase(Locale.ROOT).equals(scheme) && !parts[1].isBlank());
    }
}
