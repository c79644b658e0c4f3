package dev.tenon.generator.contract;

import java.util.Optional;

/**
 * Where more is written about something (OpenAPI 3.0.3 §4.7.11).
 *
 * @param url the address, as it stands in the contract
 * @param description what is found there, in CommonMark
 */
public record ExternalDocs(String url, Optional<String> description) {}
