package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A class from which the client, or the group of a tag, inherits operations. One class cannot hold any number of them: it has
 * 65,535 constants at most (JVMS §4.1).
 *
 * @param name the class
 * @param extended the class that it extends itself, if it is not the first one
 * @param operations the operations in the contract's order
 */
public record OperationBase(ClassName name, Optional<ClassName> extended, List<OperationMethod> operations) {
    /** An operation needs some 35 constants, seldom more than a hundred: a few for each of its methods. */
    static final int MOST_OPERATIONS = 400;

    /** Copies the list. */
    public OperationBase {
        operations = List.copyOf(operations);
    }

    /**
     * The classes of what is too much for one: all operations but the last ones.
     *
     * @param owner the class that inherits
     * @param operations all of its operations
     * @param names gives a class the name that it asks for, or another one
     * @return none if one class has room for all
     */
    public static List<OperationBase> of(
            ClassName owner, List<OperationMethod> operations, UnaryOperator<String> names) {
        List<OperationBase> bases = new ArrayList<>();
        Optional<ClassName> extended = Optional.empty();
        for (int from = 0; operations.size() - from > MOST_OPERATIONS; from += MOST_OPERATIONS) {
            String name = names.apply(owner.simpleName() + "Base" + (bases.size() + 1));
            OperationBase base = new OperationBase(
                    owner.peerClass(name), extended, operations.subList(from, from + MOST_OPERATIONS));
            bases.add(base);
            extended = Optional.of(base.name());
        }
        return bases;
    }

    /**
     * The operations that a class does not inherit.
     *
     * @param operations all of its operations
     * @param bases what it inherits from
     * @return the last ones
     */
    public static List<OperationMethod> rest(List<OperationMethod> operations, List<OperationBase> bases) {
        return operations.subList(bases.size() * MOST_OPERATIONS, operations.size());
    }

    /** What a class inherits and what it has itself. */
    static List<OperationMethod> all(List<OperationBase> bases, List<OperationMethod> rest) {
        return Stream.concat(bases.stream().flatMap(base -> base.operations().stream()), rest.stream())
                .toList();
    }
}
