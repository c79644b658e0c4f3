/** Regular expressions of ECMA-262, which contracts use, as those of {@code java.util.regex}, which generated code uses. */
@NullMarked
package dev.tenon.generator.pattern;

import org.jspecify.annotations.NullMarked;
