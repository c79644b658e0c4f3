package dev.tenon.generator.render.view;

import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.JavadocLine;
import java.util.List;

/**
 * A method of a builder.
 *
 * @param docs its comment
 * @param deprecated whether the contract marks the property so
 * @param name its name
 * @param parameters its parameters
 * @param statement what it does
 */
public record SetterView(
        List<JavadocLine> docs, boolean deprecated, Identifier name, Code parameters, Code statement) {}
