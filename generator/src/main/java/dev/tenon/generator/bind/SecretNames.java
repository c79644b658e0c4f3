package dev.tenon.generator.bind;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of properties whose texts are secrets although the contract does not say so, as few contracts do. Narrower than the hints of
 * {@link SecretParameters}: what is called {@code key} in a body is rarely one, and a text that hides too much helps nobody.
 */
final class SecretNames {
    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passcode",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "securitycode");
    private static final Set<String> WHOLE = Set.of("pwd", "pin", "cvc", "cvv", "cvc2", "cvv2");
    /** In the names of tokens that say where a list goes on. */
    private static final List<String> PLACES = List.of("page", "next", "cursor", "continu", "sync");

    private SecretNames() {}

    /** Whether a text of this name is to be hidden, be its words told by capitals, {@code _} or {@code -}. */
    static boolean contains(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        return WHOLE.contains(letters)
                || ENDINGS.stream().anyMatch(letters::endsWith)
                        && !(letters.endsWith("token") && PLACES.stream().anyMatch(letters::contains));
    }
}
