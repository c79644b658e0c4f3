/** Programs in processes of their own, and what they take. */
package dev.tenon.benchmarks.process;
