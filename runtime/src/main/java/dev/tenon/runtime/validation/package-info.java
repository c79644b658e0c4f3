/** What generated validators report, and the checks that they share. */
@NullMarked
package dev.tenon.runtime.validation;

import org.jspecify.annotations.NullMarked;
