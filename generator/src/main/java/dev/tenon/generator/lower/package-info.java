/**
 * The second stage: the tree becomes the language-neutral contract. References, {@code allOf}, nullability, unions and
 * constraints are resolved here; what cannot be carried is reported.
 */
@NullMarked
package dev.tenon.generator.lower;

import org.jspecify.annotations.NullMarked;
