package dev.tenon.generator.diagnostic;

/** How grave a finding is. */
public enum Severity {
    /** Nothing is generated. */
    ERROR,
    /** Something was mended or is carried less precisely than the contract says; code is generated. */
    WARNING
}
