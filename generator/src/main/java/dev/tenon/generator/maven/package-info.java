/** The Maven goals: parameters to settings, findings to the log and to the build's failure. */
@NullMarked
package dev.tenon.generator.maven;

import org.jspecify.annotations.NullMarked;
