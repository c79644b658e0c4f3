package dev.tenon.testing.check;

import dev.tenon.testing.contract.SchemaCheck;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found in one request. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(String where, String message) {
        found.add(new Finding(where, message));
    }

    void addAll(String where, List<SchemaCheck.Wrong> wrong) {
        wrong.forEach(each -> add(each.pointer().isEmpty() ? where : where + " at " + each.pointer(), each.message()));
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
