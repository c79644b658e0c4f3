package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The operations of a tag.
 *
 * @param name the class
 * @param method the client's method that gives it
 * @param tag the tag's name in the contract
 * @param docs what the contract says of the tag
 * @param operations the operations in the contract's order
 */
public record OperationGroup(ClassName name, String method, String tag, Docs docs, List<OperationMethod> operations) {
    /** Copies the list. */
    public OperationGroup {
        operations = List.copyOf(operations);
    }
}
