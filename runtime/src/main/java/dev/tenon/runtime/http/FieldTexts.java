package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Turns values of header fields into JSON. */
final class FieldTexts {
    private FieldTexts() {}

    static String quoted(String text) {
        return JsonCodecs.STRING.encode(text);
    }

    /** The items between commas; empty ones do not count (RFC 9110 §5.6.1.2). */
    static List<String> split(List<String> values) {
        List<String> items = new ArrayList<>();
        for (String value : values) {
            for (String item : value.split(",")) {
                if (!item.isBlank()) {
                    items.add(item.trim());
                }
            }
        }
        return items;
    }

    static String object(List<String> values, boolean explode, Set<String> literals) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        List<String> items = split(values);
        if (!explode && items.size() % 2 != 0) {
            throw new IllegalArgumentException("a name without a value");
        }
        for (int i = 0; i < items.size(); i += explode ? 1 : 2) {
            String item = items.get(i);
            int equals = item.indexOf('=');
            if (explode && equals < 0) {
                throw new IllegalArgumentException("a name without a value");
            }
            String name = explode ? item.substring(0, equals).trim() : item;
            String value = explode ? item.substring(equals + 1).trim() : items.get(i + 1);
            members.add(quoted(name) + ":" + (literals.contains(name) ? value : quoted(value)));
        }
        return members.toString();
    }
}
