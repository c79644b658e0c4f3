package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Rules;

/**
 * A class that holds a schema which other schemas refer to where values are checked as JSON.
 *
 * @param name the class, among the models
 * @param schema the schema's reference, for example {@code #/components/schemas/Pet}
 * @param rules what the schema says
 */
public record RulesClass(ClassName name, String schema, Rules rules) {}
