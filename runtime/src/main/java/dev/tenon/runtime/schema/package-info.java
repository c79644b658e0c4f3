/** JSON Schemas that generated code builds from values, for what no Java type carries and no straight code checks. */
@NullMarked
package dev.tenon.runtime.schema;

import org.jspecify.annotations.NullMarked;
