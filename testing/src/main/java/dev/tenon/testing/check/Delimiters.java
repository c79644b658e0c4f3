package dev.tenon.testing.check;

import dev.tenon.testing.contract.Parameter;

/** What stands between the items of arrays that are not exploded. */
public final class Delimiters {
    private Delimiters() {}

    /**
     * That of a header field.
     *
     * @param style the field's style
     * @return one character
     */
    public static String ofField(String style) {
        return switch (style) {
            case "spaceDelimited" -> " ";
            case "tabDelimited" -> "\t";
            case "pipeDelimited" -> "|";
            default -> ",";
        };
    }

    /** That of a raw text: delimiters that a URI cannot hold are percent-encoded in it. */
    static String of(Parameter parameter, String raw) {
        if (parameter.in().equals("header")) {
            return ofField(parameter.style());
        }
        boolean path = parameter.in().equals("path");
        return switch (parameter.style()) {
            case "spaceDelimited" -> path || raw.contains("%20") ? "%20" : "+";
            case "tabDelimited" -> raw.contains("\t") ? "\t" : "%09";
            case "pipeDelimited" -> raw.contains("|") ? "|" : raw.contains("%7c") ? "%7c" : "%7C";
            default -> ",";
        };
    }
}
