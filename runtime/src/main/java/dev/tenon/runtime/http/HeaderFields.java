package dev.tenon.runtime.http;

import java.util.ArrayList;
import java.util.List;

/** Lists of header fields. No streams: every attempt asks these. */
final class HeaderFields {
    private HeaderFields() {}

    /** Whether a field has a name, in any case. */
    static boolean isAmong(List<HeaderField> fields, String name) {
        for (HeaderField field : fields) {
            if (field.isNamed(name)) {
                return true;
            }
        }
        return false;
    }

    /** The first fields without those that the second ones name too, then the second ones. */
    static List<HeaderField> replaced(List<HeaderField> fields, List<HeaderField> by) {
        if (by.isEmpty()) {
            return fields;
        }
        List<HeaderField> all = new ArrayList<>(fields.size() + by.size());
        for (HeaderField field : fields) {
            if (!isAmong(by, field.name())) {
                all.add(field);
            }
        }
        all.addAll(by);
        return all;
    }
}
