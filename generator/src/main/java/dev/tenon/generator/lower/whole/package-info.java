/** What can be said when all schemas are known: what cases of unions have in common, which conditions reach how deep. */
@NullMarked
package dev.tenon.generator.lower.whole;

import org.jspecify.annotations.NullMarked;
