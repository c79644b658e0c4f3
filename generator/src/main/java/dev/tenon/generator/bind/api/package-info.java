/**
 * The boundary between binding and rendering: the generated code with every package, class, member and type name decided. Data only,
 * in the words of Java and HTTP.
 */
@NullMarked
package dev.tenon.generator.bind.api;

import org.jspecify.annotations.NullMarked;
