/**
 * A loopback server for tests: it checks each request against an OpenAPI contract and answers the contract's examples, or what it is
 * told. Begin with {@link dev.tenon.testing.ContractServer#start}.
 */
@NullMarked
package dev.tenon.testing;

import org.jspecify.annotations.NullMarked;
