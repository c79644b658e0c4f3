package dev.tenon.benchmarks.speed;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What validates. */
public enum ValidationLibrary {
    /** Generated validators. */
    TENON(TenonValidation::check),
    /** Conditions written by hand, on the same models. */
    HAND(HandValidation::check),
    /** Hibernate Validator, on records. */
    HIBERNATE_VALIDATOR(HibernateValidation::check),
    /** avaje-validator, on records. */
    AVAJE_VALIDATOR(AvajeValidation::check),
    /** networknt, on a tree of JSON that is parsed already. */
    NETWORKNT(NetworkntValidation::check);

    private final Function<Document, BooleanSupplier> checks;

    ValidationLibrary(Function<Document, BooleanSupplier> checks) {
        this.checks = checks;
    }

    /** Finds out whether the document is valid, each time again. */
    BooleanSupplier check(Document document) {
        return checks.apply(document);
    }
}
