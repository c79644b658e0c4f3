package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;

/**
 * A public constant of a generated class.
 *
 * @param owner the class
 * @param name for example {@code INSTANCE}
 */
public record StaticField(ClassName owner, String name) {}
