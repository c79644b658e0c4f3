package dev.tenon.runtime.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds a link in the header field {@code Link} (RFC 8288 §3). */
final class LinkField {
    private final String text;
    private int position;

    private LinkField(String text) {
        this.text = text;
    }

    /** The target of the first link of a relation that is about this resource and no other. */
    static Optional<String> target(List<String> values, String relation) {
        for (String value : values) {
            Optional<String> found = new LinkField(value).find(relation);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Appendix B.2: what is malformed ends the field. */
    private Optional<String> find(String relation) {
        while (skip(", \t") && text.charAt(position) == '<') {
            int end = text.indexOf('>', position);
            if (end < 0) {
                return Optional.empty();
            }
            String target = text.substring(position + 1, end).trim();
            position = end + 1;
            if (isOf(relation)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** Reads the parameters; the first {@code rel} counts, which holds one relation or several. */
    private boolean isOf(String relation) {
        Optional<String> relations = Optional.empty();
        boolean elsewhere = false;
        while (skip(" \t") && text.charAt(position) == ';') {
            position++;
            skip(" \t");
            String name = until(" \t=;,").toLowerCase(Locale.ROOT);
            String value = skip(" \t") && text.charAt(position) == '=' ? value() : "";
            if (name.equals("rel") && relations.isEmpty()) {
                relations = Optional.of(value);
            }
            elsewhere |= name.equals("anchor");
        }
        return !elsewhere && Arrays.stream(relations.orElse("").split("\\s+")).anyMatch(relation::equalsIgnoreCase);
    }

    private String value() {
        position++;
        if (!skip(" \t") || text.charAt(position) != '"') {
            return until(" \t;,");
        }
        StringBuilder value = new StringBuilder();
        for (position++; position < text.length() && text.charAt(position) != '"'; position++) {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            value.append(text.charAt(position));
        }
        position = Math.min(position + 1, text.length());
        return value.toString();
    }

    private String until(String ends) {
        int start = position;
        while (position < text.length() && ends.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Whether anything follows the characters that are skipped. */
    private boolean skip(String characters) {
        while (position < text.length() && characters.indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position < text.length();
    }
}
