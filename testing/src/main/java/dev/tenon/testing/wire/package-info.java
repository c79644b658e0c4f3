/** HTTP/1.1 over sockets (RFC 9112): real connections, so that an answer can be cut off or reset for real. */
@NullMarked
package dev.tenon.testing.wire;

import org.jspecify.annotations.NullMarked;
