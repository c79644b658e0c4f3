/** The statements of validators: what is checked of models, arguments and bodies, and the schemas that values are checked against as JSON. */
@NullMarked
package dev.tenon.generator.render.check;

import org.jspecify.annotations.NullMarked;
