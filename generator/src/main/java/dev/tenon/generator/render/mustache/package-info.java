/** The strict Mustache engine: records in, Java source with type tokens out, and the pass that turns tokens into imports. */
@NullMarked
package dev.tenon.generator.render.mustache;

import org.jspecify.annotations.NullMarked;
