/** What generated classes of enumerations extend: open enumerations, which keep the values that a client does not know. */
@NullMarked
package dev.tenon.runtime.enumeration;

import org.jspecify.annotations.NullMarked;
