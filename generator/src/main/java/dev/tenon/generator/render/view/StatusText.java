package dev.tenon.generator.render.view;

import dev.tenon.generator.contract.Status;

/** How a comment names the statuses of an answer. */
final class StatusText {
    private StatusText() {}

    static String of(Status status) {
        if (status instanceof Status.Exact exact) {
            return Integer.toString(exact.code());
        }
        return status instanceof Status.Range range ? range.hundreds() + "XX" : "Any other status";
    }
}
