package dev.tenon.testing.check;

import dev.tenon.testing.contract.Parameter;

/** What stands between the items of arrays that are not exploded. */
final class Delimiters {
    private Delimiters() {}

    /** That of a raw text: delimiters that a URI cannot hold are percent-encoded in it. */
    static String of(Parameter parameter, String raw) {
        boolean field = parameter.in().equals("header");
        boolean path = parameter.in().equals("path");
        return switch (parameter.style()) {
            case "spaceDelimited" -> field ? " " : path || raw.contains("%20") ? "%20" : "+";
            case "tabDelimited" -> field || raw.contains("\t") ? "\t" : "%09";
            case "pipeDelimited" -> field || raw.contains("|") ? "|" : raw.contains("%7c") ? "%7c" : "%7C";
            default -> ",";
        };
    }
}
