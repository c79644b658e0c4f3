package dev.tenon.generator.render.text;

import java.util.Optional;

/**
 * A private constant that checks use.
 *
 * @param type its type
 * @param name its name
 * @param value its value
 * @param method what makes the value, if that is a method of its own
 */
public record ConstantView(TypeToken type, Identifier name, Code value, Optional<MethodView> method) {
    /**
     * A method that makes a value.
     *
     * @param type the value's type
     * @param name its name, that of the constant
     * @param value the value
     */
    public record MethodView(TypeToken type, Identifier name, Code value) {}

    ConstantView byMethod() {
        return new ConstantView(type, name, Code.of("#()", name), Optional.of(new MethodView(type, name, value)));
    }
}
