/** Answers from the contract's examples, and from its schemas where there are none. */
@NullMarked
package dev.tenon.testing.sample;

import org.jspecify.annotations.NullMarked;
