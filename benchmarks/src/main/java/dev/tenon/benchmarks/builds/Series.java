package dev.tenon.benchmarks.builds;

/**
 * The CPU seconds of builds that follow each other.
 *
 * @param first of a project without a target folder
 * @param unchanged of one in which nothing has changed since
 * @param changed of one whose contract has another version, and is otherwise the same
 */
record Series(double first, double unchanged, double changed) {}
