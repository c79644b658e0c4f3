/** The generation in a Java process of its own, and what goes there and comes back. */
@NullMarked
package dev.tenon.generator.fork;

import org.jspecify.annotations.NullMarked;
