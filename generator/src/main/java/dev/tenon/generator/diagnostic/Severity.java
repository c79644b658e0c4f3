package dev.tenon.generator.diagnostic;

/** How grave a finding is. */
public enum Severity {
    /** Nothing is generated. */
    ERROR,
    /** Something was mended or is carried less precisely than the contract says; code is generated. */
    WARNING,
    /** Something was understood as it is commonly meant; nothing needs to be done. */
    NOTE
}
