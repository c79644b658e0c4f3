package dev.tenon.generator.bind;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names of header fields and cookies a client may send. */
final class FieldNames {
    /** RFC 9110 §5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** Header fields that the transport writes (RFC 9110 §7.6.1). */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    /** Those of them that it writes into every request that has them, so that nobody misses the parameter. */
    private static final Set<String> WRITTEN_ANYWAY = Set.of("content-length", "host", "transfer-encoding");

    private FieldNames() {}

    /** Whether a header field may have that name, which is a token (RFC 9110 §5.1) and none of the connection's. */
    static boolean isSendable(String name) {
        return isToken(name) && !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a cookie may have that name (RFC 6265 §4.1.1). */
    static boolean isToken(String name) {
        return TOKEN.matcher(name).matches();
    }

    /** Whether requests have the header field of that name, though no client may set it. */
    static boolean isWrittenAnyway(String name) {
        return WRITTEN_ANYWAY.contains(name.toLowerCase(Locale.ROOT));
    }
}
