/** The JSON codecs: code that only machines read and whose nesting follows the types. */
@NullMarked
package dev.tenon.generator.render.poet;

import org.jspecify.annotations.NullMarked;
