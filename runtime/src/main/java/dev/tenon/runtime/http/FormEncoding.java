package dev.tenon.runtime.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the properties of an object become fields of a form (OpenAPI, Encoding Object). Unless said otherwise, texts are fields, arrays
 * one field an item, and objects JSON. Nothing is sent of an empty array, and in a style nothing of an empty object. Immutable.
 */
public final class FormEncoding {
    private static final FormEncoding DEFAULTS = new FormEncoding(Map.of(), Set.of());

    private final Map<String, Rule> rules;
    private final Set<String> required;

    /** What the contract says of a property; no style for JSON. */
    record Rule(Optional<ParameterStyle> style, boolean allowReserved) {}

    private FormEncoding(Map<String, Rule> rules, Set<String> required) {
        this.rules = rules;
        this.required = required;
    }

    /**
     * Nothing said.
     *
     * @return the encoding of a form without an Encoding Object
     */
    public static FormEncoding defaults() {
        return DEFAULTS;
    }

    /**
     * This encoding with a property in a style.
     *
     * @param property the property's name
     * @param style its style
     * @return a copy
     */
    public FormEncoding with(String property, ParameterStyle style) {
        return with(property, new Rule(Optional.of(style), false));
    }

    /**
     * This encoding with a property in a style, in which reserved characters are not percent-encoded.
     *
     * @param property the property's name
     * @param style its style
     * @return a copy
     */
    public FormEncoding withReserved(String property, ParameterStyle style) {
        return with(property, new Rule(Optional.of(style), true));
    }

    /**
     * This encoding with a property as JSON, whatever its type.
     *
     * @param property the property's name
     * @return a copy
     */
    public FormEncoding withJson(String property) {
        return with(property, new Rule(Optional.empty(), false));
    }

    private FormEncoding with(String property, Rule rule) {
        Map<String, Rule> more = new LinkedHashMap<>(rules);
        more.put(property, rule);
        return new FormEncoding(more, required);
    }

    /**
     * This encoding with properties that the service needs: one that is empty, so that nothing of it would be sent, is refused.
     *
     * @param properties the names of the properties
     * @return a copy
     */
    public FormEncoding required(String... properties) {
        return new FormEncoding(rules, Set.of(properties));
    }

    boolean isRequired(String property) {
        return required.contains(property);
    }

    Optional<Rule> rule(String property) {
        return Optional.ofNullable(rules.get(property));
    }
}
