package dev.tenon.benchmarks.sidebyside;

import dev.tenon.benchmarks.process.Usage;

/**
 * What one tool took and made for one contract.
 *
 * @param generation of the sources
 * @param compilation of the sources to classes
 * @param lines of the sources, blank ones and comments included
 * @param classBytes the size of the classes, with all debugging information, as Maven's compiler plugin makes them
 */
record Measurement(Usage generation, Usage compilation, long lines, long classBytes) {
    double cpuSeconds() {
        return generation.cpuSeconds() + compilation.cpuSeconds();
    }
}
