/** Turns the Java API that was decided into source files, with two renderers that decide no name of their own. */
@NullMarked
package dev.tenon.generator.render;

import org.jspecify.annotations.NullMarked;
