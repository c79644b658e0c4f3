package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import java.util.List;

/** One keyword of a schema, or several that have to be looked at together. */
sealed interface Keyword permits ValueKeyword, NumberKeyword, TextKeyword, ArrayKeyword, ObjectKeyword, Applicator {
    /**
     * Whether a value fits. What is wrong is said to an evaluation that listens, which wants to hear all of it; for any other one
     * the first thing that is wrong will do.
     */
    boolean accepts(JsonValue value, Evaluation evaluation);

    /** Whether a value fits all keywords of a schema. */
    static boolean allAccept(List<Keyword> keywords, JsonValue value, Evaluation evaluation) {
        boolean fit = true;
        for (int i = 0; i < keywords.size() && (fit || evaluation.report() != null); i++) {
            fit &= keywords.get(i).accepts(value, evaluation);
        }
        return fit;
    }
}
