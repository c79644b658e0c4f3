/** Compares requests with what the contract says: the other end's reading of the specification, written for itself. */
@NullMarked
package dev.tenon.testing.check;

import org.jspecify.annotations.NullMarked;
