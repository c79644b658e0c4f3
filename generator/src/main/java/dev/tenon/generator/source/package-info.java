/** A document, a JSON pointer into it, and the line and column of every value: where each fact of a contract stands. */
@NullMarked
package dev.tenon.generator.source;

import org.jspecify.annotations.NullMarked;
