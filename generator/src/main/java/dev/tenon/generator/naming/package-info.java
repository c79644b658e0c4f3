/** From the contract's names to Java identifiers: words, reserved words and scopes. Strings only. */
@NullMarked
package dev.tenon.generator.naming;

import org.jspecify.annotations.NullMarked;
