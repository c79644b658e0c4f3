package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * The class that knows the servers of a contract which has several, or one with variables.
 *
 * @param name the class
 * @param servers the servers in the contract's order
 * @param choices the enumerations of variables, nested in the class
 */
public record ServersClass(ClassName name, List<Entry> servers, List<Choice> choices) {
    /** Copies the lists. */
    public ServersClass {
        servers = List.copyOf(servers);
        choices = List.copyOf(choices);
    }

    /**
     * A server.
     *
     * @param name the method's name
     * @param docs what the contract says of it
     * @param template the URL with variables in braces
     * @param relative whether the URL is relative to the contract's own
     * @param variables the variables in the order in which they first appear
     * @param byDefault the URL that needs no choice; empty if there are no variables, or one has no default
     */
    public record Entry(
            String name,
            Docs docs,
            String template,
            boolean relative,
            List<Variable> variables,
            Optional<String> byDefault) {
        /** Copies the list. */
        public Entry {
            variables = List.copyOf(variables);
        }
    }

    /**
     * A variable.
     *
     * @param wireName its name in the contract
     * @param name its Java name
     * @param choice its enumeration, or empty for any text
     * @param defaultValue the default, one of the enumeration's if there is one; empty if there is none
     * @param docs what the contract says of it
     */
    public record Variable(
            String wireName, String name, Optional<ClassName> choice, Optional<String> defaultValue, Docs docs) {}

    /**
     * The allowed values of a variable.
     *
     * @param wireName the variable's name in the contract
     * @param name the enumeration
     * @param constants the values
     */
    public record Choice(String wireName, ClassName name, List<Constant> constants) {
        /** Copies the list. */
        public Choice {
            constants = List.copyOf(constants);
        }
    }

    /**
     * An allowed value.
     *
     * @param name the constant
     * @param value the value
     */
    public record Constant(String name, String value) {}
}
