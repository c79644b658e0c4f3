/**
 * Streaming JSON: what generated codecs read from and write to. A parser works behind it, of which nothing shows.
 */
@NullMarked
package dev.tenon.runtime.json;

import org.jspecify.annotations.NullMarked;
