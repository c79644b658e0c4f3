/** What Tenon has to say about a contract: located findings, their collector and their printed form. */
@NullMarked
package dev.tenon.generator.diagnostic;

import org.jspecify.annotations.NullMarked;
