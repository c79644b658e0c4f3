package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.SchemaViolations;
import dev.tenon.runtime.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code anyOf} and {@code oneOf}.
 *
 * @param schemas the cases
 * @param onlyOne whether a value may fit no more than one of them
 * @param schemaPointer where the keyword stands
 */
record Cases(List<JsonSchema> schemas, boolean onlyOne, String schemaPointer) implements Applicator {
    @Override
    public boolean accepts(JsonValue value, Evaluation evaluation) {
        Evaluation quiet = evaluation.quiet();
        int first = -1;
        for (int i = 0; i < schemas.size(); i++) {
            if (!schemas.get(i).applyTo(value, quiet)) {
                continue;
            }
            if (first >= 0 && onlyOne) {
                return evaluation.report() != null && refuseSeveral(value, evaluation);
            }
            first = i;
            if (!onlyOne && evaluation.marks() == null) {
                return true;
            }
        }
        return first >= 0 || evaluation.report() != null && refuseNone(value, evaluation);
    }

    private boolean refuseSeveral(JsonValue value, Evaluation evaluation) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < schemas.size(); i++) {
            if (schemas.get(i).applyTo(value, evaluation.detached())) {
                fitting.add(i);
            }
        }
        return evaluation.refuse(pointer -> SchemaViolations.severalVariants(pointer, fitting, schemaPointer));
    }

    private boolean refuseNone(JsonValue value, Evaluation evaluation) {
        Report nearest = null;
        Marks marks = null;
        for (JsonSchema schema : schemas) {
            Report report = new Report();
            Marks seen = evaluation.marks() == null ? null : new Marks();
            schema.applyTo(value, evaluation.reportingTo(report, seen));
            if (nearest == null || isNearer(report, nearest, evaluation.pointer())) {
                nearest = report;
                marks = seen;
            }
        }
        if (nearest != null) {
            refuse(nearest.reason(), marks, evaluation);
        }
        return false;
    }

    /** What the nearest case knows counts as evaluated: nobody wants to be told again that it must not be there. */
    private void refuse(Violation reason, @Nullable Marks seen, Evaluation evaluation) {
        if (evaluation.marks() != null && seen != null) {
            evaluation.marks().addAll(seen);
        }
        Report report = evaluation.report();
        if (report != null) {
            report.add(SchemaViolations.noVariant(evaluation.pointer(), reason, schemaPointer), reason);
        }
    }

    /** A case of another kind, or with another constant, is far; one of which less is wrong is nearer. */
    private static boolean isNearer(Report report, Report than, String pointer) {
        boolean far = isFar(report, pointer);
        boolean thanFar = isFar(than, pointer);
        return far == thanFar ? report.found().count() < than.found().count() : thanFar;
    }

    private static boolean isFar(Report report, String pointer) {
        return report.found().asList().stream()
                .anyMatch(violation -> violation.keyword().equals("const")
                        || violation.keyword().equals("type")
                                && violation.pointer().equals(pointer));
    }
}
