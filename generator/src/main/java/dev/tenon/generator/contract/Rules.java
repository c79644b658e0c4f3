package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.List;

/**
 * What a schema says of an instance, keyword by keyword: for values that no Java type carries, and for keywords that look at
 * a value's JSON as a whole, such as {@code not} and {@code if}.
 *
 * @param location where the schema stands
 * @param rules its keywords in the contract's order; none of them for a schema that accepts everything
 */
public record Rules(Location location, List<Rule> rules) {
    /** Copies the list. */
    public Rules {
        rules = List.copyOf(rules);
    }

    /**
     * Whether every instance is accepted.
     *
     * @return true if no keyword says anything
     */
    public boolean acceptsAnything() {
        return rules.isEmpty();
    }
}
