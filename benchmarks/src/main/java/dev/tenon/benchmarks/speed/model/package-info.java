/** The documents as records, for the libraries that bind JSON to classes of their user. */
package dev.tenon.benchmarks.speed.model;
