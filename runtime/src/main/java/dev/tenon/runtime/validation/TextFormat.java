package dev.tenon.runtime.validation;

import java.util.function.Predicate;

/**
 * The formats of strings (JSON Schema Validation §7.3). Each check needs time in proportion to the text's length, whatever the
 * text. Which letters international names may have follows the Unicode version of the Java that runs.
 */
public enum TextFormat {
    /** A date: {@code full-date} of RFC 3339 §5.6. */
    DATE("date", Rfc3339::isDate),
    /** A time with its offset: {@code full-time} of RFC 3339 §5.6. */
    TIME("time", Rfc3339::isTime),
    /** A time with or without its offset: {@code full-time} or {@code partial-time} of RFC 3339 §5.6. */
    ANY_TIME("time", Rfc3339::isAnyTime),
    /** A date with time and offset: {@code date-time} of RFC 3339 §5.6. */
    DATE_TIME("date-time", Rfc3339::isDateTime),
    /** A duration: {@code duration} of RFC 3339 appendix A. */
    DURATION("duration", Durations::accepts),
    /** A duration as {@link java.time.Duration} and its kin write it: ISO 8601 with signs, fractions, and units left out. */
    ANY_DURATION("duration", IsoDurations::accepts),
    /** A UUID (RFC 9562 §4). */
    UUID("uuid", SmallFormats::isUuid),
    /** A URI with its scheme (RFC 3986 §3). */
    URI("uri", text -> UriSyntax.accepts(text, false, true)),
    /** A URI or a relative reference (RFC 3986 §4.1). */
    URI_REFERENCE("uri-reference", text -> UriSyntax.accepts(text, false, false)),
    /** An IRI with its scheme (RFC 3987 §2.2). */
    IRI("iri", text -> UriSyntax.accepts(text, true, true)),
    /** An IRI or a relative reference (RFC 3987 §2.2). */
    IRI_REFERENCE("iri-reference", text -> UriSyntax.accepts(text, true, false)),
    /** A URI template of any level (RFC 6570 §2). */
    URI_TEMPLATE("uri-template", UriTemplates::accepts),
    /** An e-mail address: {@code Mailbox} of RFC 5321 §4.1.2. */
    EMAIL("email", text -> Mailboxes.accepts(text, false)),
    /** An international e-mail address: {@code Mailbox} as RFC 6531 §3.3 extends it. */
    IDN_EMAIL("idn-email", text -> Mailboxes.accepts(text, true)),
    /** A host name (RFC 1123 §2.1); its A-labels are checked (RFC 5891 §4.4). */
    HOSTNAME("hostname", text -> HostNames.accepts(text, false)),
    /** An international host name (RFC 5890 §2.3.2.3). */
    IDN_HOSTNAME("idn-hostname", text -> HostNames.accepts(text, true)),
    /** An IPv4 address: {@code dotted-quad} of RFC 2673 §3.2. */
    IPV4("ipv4", text -> IpAddresses.isV4(text, 0, text.length())),
    /** An IPv6 address (RFC 4291 §2.2). */
    IPV6("ipv6", text -> IpAddresses.isV6(text, 0, text.length())),
    /** A JSON pointer (RFC 6901 §3). */
    JSON_POINTER("json-pointer", text -> SmallFormats.isJsonPointer(text, 0)),
    /** A relative JSON pointer. */
    RELATIVE_JSON_POINTER("relative-json-pointer", SmallFormats::isRelativeJsonPointer),
    /** A regular expression of ECMA-262 with its {@code u} flag. */
    REGEX("regex", text -> new EcmaSyntax(text).accepts()),
    /** Octets as Base64 with padding (RFC 4648 §4). */
    BYTE("byte", SmallFormats::isBase64);

    private final String keyword;
    private final Predicate<String> syntax;

    TextFormat(String keyword, Predicate<String> syntax) {
        this.keyword = keyword;
        this.syntax = syntax;
    }

    /**
     * Whether a text has the format.
     *
     * @param text any text
     * @return true if it has
     */
    public boolean accepts(String text) {
        return syntax.test(text);
    }

    /**
     * The format as schemas write it.
     *
     * @return for example {@code uri-reference}
     */
    public String keyword() {
        return keyword;
    }
}
