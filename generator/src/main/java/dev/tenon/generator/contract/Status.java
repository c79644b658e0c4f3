package dev.tenon.generator.contract;

import java.util.Comparator;

/** The key of a documented response (OpenAPI 3.0.3 §4.7.16). */
public sealed interface Status {
    /** Exact codes ascending, then ranges, then the default. */
    Comparator<Status> ORDER = Comparator.comparingInt(status -> {
        if (status instanceof Exact exact) {
            return exact.code();
        }
        return status instanceof Range range ? 1000 + range.hundreds() : 2000;
    });

    /**
     * Whether it documents nothing but successes (RFC 9110 §15.3).
     *
     * @return true for a code of class 2xx and for {@code 2XX}
     */
    default boolean isSuccess() {
        return this instanceof Exact exact
                ? exact.code() / 100 == 2
                : this instanceof Range range && range.hundreds() == 2;
    }

    /**
     * One status code.
     *
     * @param code 100 to 599
     */
    record Exact(int code) implements Status {
        @Override
        public boolean equals(Object other) {
            return other instanceof Exact that && code == that.code;
        }

        @Override
        public int hashCode() {
            return code;
        }
    }

    /**
     * A range such as {@code 4XX}.
     *
     * @param hundreds 1 to 5
     */
    record Range(int hundreds) implements Status {
        @Override
        public boolean equals(Object other) {
            return other instanceof Range that && hundreds == that.hundreds;
        }

        @Override
        public int hashCode() {
            return hundreds;
        }
    }

    /** {@code default}: every status that nothing else documents. */
    record Default() implements Status {
        @Override
        public boolean equals(Object other) {
            return other instanceof Default;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
