/** Reading, writing and validating documents, beside other libraries and beside code written by hand. */
package dev.tenon.benchmarks.speed;
