package dev.tenon.generator.contract;

import java.util.List;

/**
 * A schema that others refer to where values are checked as JSON.
 *
 * @param nameParts what its place is called, outermost first
 * @param rules what it says
 */
public record NamedRules(List<String> nameParts, Rules rules) {
    /** Copies the name's parts. */
    public NamedRules {
        nameParts = List.copyOf(nameParts);
    }
}
