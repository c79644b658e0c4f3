/** Tenon and OpenAPI Generator on the same contracts. */
package dev.tenon.benchmarks.sidebyside;
