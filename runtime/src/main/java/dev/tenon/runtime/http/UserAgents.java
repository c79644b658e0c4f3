package dev.tenon.runtime.http;

/** What {@code User-Agent} says (RFC 9110 §10.1.5). */
final class UserAgents {
    /** Held to the version of the build by a test; a file that is read at run time would be lost in native images. */
    static final String RUNTIME = "tenon-runtime/0.1.0";

    private UserAgents() {}

    /** Characters that a token cannot have become a hyphen; the first slash parts name and version. */
    static String of(String product) {
        if (product.isEmpty()) {
            return RUNTIME;
        }
        int slash = product.indexOf('/');
        String name = token(slash < 0 ? product : product.substring(0, slash));
        String version = slash < 0 ? "" : token(product.substring(slash + 1));
        return name + (version.isEmpty() ? "" : "/" + version) + " " + RUNTIME;
    }

    private static String token(String text) {
        StringBuilder token = new StringBuilder();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            token.append(HeaderSyntax.isToken(one) ? one : "-");
        });
        return token.toString();
    }
}
