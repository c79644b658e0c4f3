package dev.tenon.generator.render.view;

/**
 * A private constant that checks use.
 *
 * @param type its type
 * @param name its name
 * @param value its value
 */
public record ConstantView(TypeToken type, Identifier name, Code value) {}
