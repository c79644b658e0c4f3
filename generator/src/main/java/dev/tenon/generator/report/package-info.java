/** What a user is told about a run, before it is known where it is told. */
@NullMarked
package dev.tenon.generator.report;

import org.jspecify.annotations.NullMarked;
