/** The stages in their order, and the decision whether they need to run at all. */
@NullMarked
package dev.tenon.generator.pipeline;

import org.jspecify.annotations.NullMarked;
