/** The language-neutral model of a contract: sealed schema kinds, properties, operations, security; no Java, no Swagger. */
@NullMarked
package dev.tenon.generator.contract;

import org.jspecify.annotations.NullMarked;
