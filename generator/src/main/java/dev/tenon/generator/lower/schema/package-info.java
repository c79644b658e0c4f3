/** One schema after the other: the types of its instances, {@code allOf}, choices, conditions, and what it is called. */
@NullMarked
package dev.tenon.generator.lower.schema;

import org.jspecify.annotations.NullMarked;
