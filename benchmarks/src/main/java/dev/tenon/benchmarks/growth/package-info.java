/** How the cost of a generation grows with its contract. */
package dev.tenon.benchmarks.growth;
