/** The checked settings of one run, passed explicitly. */
@NullMarked
package dev.tenon.generator.settings;

import org.jspecify.annotations.NullMarked;
