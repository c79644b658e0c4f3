/**
 * The fourth stage: decides every package, class, member and type name of the output, once, and reports the names that would
 * have collided. What it hands on, a {@code JavaApi}, says nothing about how the code looks.
 */
@NullMarked
package dev.tenon.generator.bind;

import org.jspecify.annotations.NullMarked;
