package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The operations of a tag.
 *
 * @param name the class
 * @param method the client's method that gives it
 * @param tag the tag's name in the contract
 * @param docs what the contract says of the tag
 * @param bases the classes from which it inherits the first operations, if they are too many for one class
 * @param operations the other operations in the contract's order
 */
public record OperationGroup(
        ClassName name,
        String method,
        String tag,
        Docs docs,
        List<OperationBase> bases,
        List<OperationMethod> operations) {
    /** Copies the lists. */
    public OperationGroup {
        bases = List.copyOf(bases);
        operations = List.copyOf(operations);
    }

    /**
     * All operations, with those that are inherited.
     *
     * @return them in the contract's order
     */
    public List<OperationMethod> allOperations() {
        return OperationBase.all(bases, operations);
    }
}
