/** What stands in the nodes of a contract: fields of the expected kind, types, and what depends on the version of OpenAPI. */
@NullMarked
package dev.tenon.generator.lower.field;

import org.jspecify.annotations.NullMarked;
