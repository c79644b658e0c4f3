/** What a contract says of its operations, read on its own: nothing here is shared with the generator or with generated clients. */
@NullMarked
package dev.tenon.testing.contract;

import org.jspecify.annotations.NullMarked;
