/** What generated models are made of. */
@NullMarked
package dev.tenon.runtime;

import org.jspecify.annotations.NullMarked;
