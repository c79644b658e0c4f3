package dev.tenon.benchmarks.speed;

import java.util.function.Function;

/**
 * How one library reads and writes one document.
 *
 * @param decode makes a value of octets
 * @param encode makes octets of such a value
 */
record Subject(Function<byte[], Object> decode, Function<Object, byte[]> encode) {}
