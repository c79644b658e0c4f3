package dev.tenon.generator.bind.api;

import java.util.List;

/**
 * The operation that gives the next page of another one's list.
 *
 * @param target the operation
 * @param link its parameter that takes what a page says of the next one
 * @param handed the parameters of the other operation whose values its other required parameters have, in their order
 */
public record NextPage(OperationMethod target, OperationMethod.Argument link, List<OperationMethod.Argument> handed) {
    /** Copies the list. */
    public NextPage {
        handed = List.copyOf(handed);
    }
}
