/**
 * What templates print: names, literals, types, code and comments, each made by its own encoder. No text of a contract gets past these,
 * so none becomes code.
 */
@NullMarked
package dev.tenon.generator.render.text;

import org.jspecify.annotations.NullMarked;
