package dev.tenon.generator.diagnostic;

import dev.tenon.generator.source.Location;

/**
 * One finding about a contract.
 *
 * @param id a stable name for searching and for exemptions, for example {@code unresolved-reference}
 * @param severity how grave it is
 * @param location what it is about
 * @param message what is wrong, naming the element and the rule
 * @param hint the way out, as an instruction
 */
public record Diagnostic(String id, Severity severity, Location location, String message, String hint) {}
