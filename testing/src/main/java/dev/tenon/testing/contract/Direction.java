package dev.tenon.testing.contract;

/** Which way a body goes: what is required of it depends on that. */
enum Direction {
    /** To the service. */
    REQUEST("readOnly"),
    /** From the service. */
    ANSWER("writeOnly");

    private final String exempt;

    Direction(String exempt) {
        this.exempt = exempt;
    }

    /** The keyword of properties that may be missing although they are required. */
    String exempt() {
        return exempt;
    }
}
