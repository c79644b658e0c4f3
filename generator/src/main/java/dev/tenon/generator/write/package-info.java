/**
 * Source files to disk: only changed bytes, atomically, what is no longer produced removed by manifest, and nothing of
 * anybody else touched.
 */
@NullMarked
package dev.tenon.generator.write;

import org.jspecify.annotations.NullMarked;
