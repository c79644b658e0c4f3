/** Measures builds: real Maven projects that generate and compile a client, by Tenon and by OpenAPI Generator. */
package dev.tenon.benchmarks.builds;
