package dev.tenon.runtime.schema;

import dev.tenon.runtime.validation.Pointers;
import dev.tenon.runtime.validation.Violation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a schema is applied to a value: where the value stands, who wants to hear what is wrong, and who wants to know what has been
 * evaluated. Immutable. Where nobody wants to know anything, instances are shared, so that nothing is allocated.
 */
final class Evaluation {
    /** How many schemas may be applied to one value before it is watched whether one of them comes again. */
    private static final int UNWATCHED = 64;

    private static final Evaluation[] SILENT = new Evaluation[UNWATCHED];

    static {
        for (int depth = 0; depth < UNWATCHED; depth++) {
            SILENT[depth] = new Evaluation(Place.ROOT, null, null, depth, null);
        }
    }

    private final Place place;

    @Nullable
    private final Report report;

    @Nullable
    private final Marks marks;

    private final int depth;

    @Nullable
    private final Applied applied;

    private Evaluation(
            Place place, @Nullable Report report, @Nullable Marks marks, int depth, @Nullable Applied applied) {
        this.place = place;
        this.report = report;
        this.marks = marks;
        this.depth = depth;
        this.applied = applied;
    }

    private Evaluation with(
            @Nullable Report newReport, @Nullable Marks newMarks, int newDepth, @Nullable Applied chain) {
        if (newReport == null && newMarks == null && newDepth < UNWATCHED) {
            return SILENT[newDepth];
        }
        return new Evaluation(place, newReport, newMarks, newDepth, chain);
    }

    /** Asks for nothing but whether a value fits. */
    static Evaluation silent() {
        return SILENT[0];
    }

    /** Asks for all that is wrong with a value. */
    static Evaluation reporting(Report report) {
        return new Evaluation(Place.ROOT, report, null, 0, null);
    }

    /** Applies one more schema to the same value. */
    Evaluation enter(JsonSchema schema, boolean marking) {
        Marks own = marking || marks != null ? new Marks() : null;
        if (depth + 1 < UNWATCHED) {
            return with(report, own, depth + 1, null);
        }
        for (Applied outer = applied; outer != null; outer = outer.outer) {
            if (outer.schema == schema) {
                throw new IllegalStateException(schema + " applies itself to the same value without end");
            }
        }
        return with(report, own, depth + 1, new Applied(schema, applied));
    }

    /**
     * Takes over what a schema has evaluated of the same value. One that does not fit has no annotations; but where all that is wrong
     * is reported the verdict is known, and what such a schema declares must not be called undeclared on top of it.
     */
    void learnFrom(Evaluation inner, boolean fit) {
        if (marks != null && (fit || report != null)) {
            marks.addAll(inner.requiredMarks());
        }
    }

    /** Goes on to an item. */
    Evaluation below(int index) {
        return report == null ? SILENT[0] : new Evaluation(new Place(place, null, index), report, null, 0, null);
    }

    /** Goes on to the value of a property. */
    Evaluation below(String name) {
        return report == null ? SILENT[0] : new Evaluation(new Place(place, name, 0), report, null, 0, null);
    }

    /** The same, but nobody hears what is wrong. */
    Evaluation quiet() {
        return report == null ? this : with(null, marks, depth, applied);
    }

    /** The same, but nobody hears what is wrong, nor gets to know what has been evaluated. */
    Evaluation detached() {
        return report == null && marks == null ? this : with(null, null, depth, applied);
    }

    /** The same, but another one hears what is wrong, and other marks are set. */
    Evaluation reportingTo(Report other, @Nullable Marks otherMarks) {
        return with(other, otherMarks, depth, applied);
    }

    /** Says what is wrong, if anybody listens; returns false. */
    boolean refuse(Function<String, Violation> violation) {
        if (report != null) {
            report.add(violation.apply(pointer()));
        }
        return false;
    }

    /** Who hears what is wrong. */
    @Nullable
    Report report() {
        return report;
    }

    /** What has been evaluated of the value, where a keyword of the schema has to know it. */
    Marks requiredMarks() {
        return Objects.requireNonNull(marks, "marks");
    }

    /** What has been evaluated of the value; null if nobody wants to know. */
    @Nullable
    Marks marks() {
        return marks;
    }

    /** Where the value stands; known only where somebody listens. */
    String pointer() {
        Deque<Place> places = new ArrayDeque<>();
        for (Place p = place; p.outer != null; p = p.outer) {
            places.push(p);
        }
        StringBuilder text = new StringBuilder();
        for (Place p : places) {
            text.append(p.name == null ? Pointers.item("", p.index) : Pointers.property("", p.name));
        }
        return text.toString();
    }

    /** Where a value stands, as a chain: most pointers are never asked for. */
    private record Place(@Nullable Place outer, @Nullable String name, int index) {
        static final Place ROOT = new Place(null, null, 0);
    }

    /** A schema that is being applied to the value, and those around it. */
    private record Applied(JsonSchema schema, @Nullable Applied outer) {}
}
