package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Where the service is.
 *
 * @param location where it is documented
 * @param url the URL template
 * @param description what the contract says of it
 * @param variables the template's variables in order
 */
public record Server(Location location, String url, Optional<String> description, List<Variable> variables) {
    /** Copies the list. */
    public Server {
        variables = List.copyOf(variables);
    }

    /**
     * Whether this is the same address as another one, wherever it is documented.
     *
     * @param other the other one
     * @return true if URL and defaults are the same
     */
    public boolean sameAs(Server other) {
        return address().equals(other.address());
    }

    /**
     * The URL with the defaults of its variables.
     *
     * @return absolute or relative; with braces where a variable is not documented
     */
    public String address() {
        String address = url;
        for (Variable variable : variables) {
            address = address.replace("{" + variable.name() + "}", variable.defaultValue());
        }
        return address;
    }

    /**
     * A variable of the URL template.
     *
     * @param name its name between braces
     * @param defaultValue what is used if the caller says nothing
     * @param values the allowed values, or empty for any
     * @param description what the contract says of it, in CommonMark
     */
    public record Variable(String name, String defaultValue, List<String> values, Optional<String> description) {
        /** Copies the list. */
        public Variable {
            values = List.copyOf(values);
        }
    }
}
