/**
 * What templates see: one record for each, whose parts are lists, optionals, booleans and {@code Printable} texts. Each kind of
 * text is made by its own encoder, so that no raw text of a contract reaches the output.
 */
@NullMarked
package dev.tenon.generator.render.view;

import org.jspecify.annotations.NullMarked;
