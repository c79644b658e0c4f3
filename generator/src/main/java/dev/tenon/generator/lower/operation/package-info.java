/** Operations, their parameters, bodies and answers, and what security, servers and tags say of them. */
@NullMarked
package dev.tenon.generator.lower.operation;

import org.jspecify.annotations.NullMarked;
