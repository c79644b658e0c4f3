package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Status;
import java.util.List;
import java.util.Optional;

/**
 * What short forms throw on a documented status, whichever operation documents it.
 *
 * @param name the class
 * @param status the status
 * @param cases what operations document of it, told apart by the body; the class itself if there is one only, else nested in it
 */
public record ExceptionClass(ClassName name, Status status, List<Case> cases) {
    /** Copies the list. */
    public ExceptionClass {
        cases = List.copyOf(cases);
    }

    /**
     * A body that a status may have.
     *
     * @param name the class that is thrown
     * @param body the body, or empty if there is none
     * @param problem whether the body may be problem details (RFC 9457)
     * @param headers the header fields that any operation documents
     * @param docs what the contract says of it, unless it says several things
     */
    public record Case(
            ClassName name,
            Optional<AnswerBody> body,
            boolean problem,
            List<OperationMethod.HeaderAccessor> headers,
            Docs docs) {
        /** Copies the list. */
        public Case {
            headers = List.copyOf(headers);
        }
    }

    /**
     * Whether the cases are nested in the class.
     *
     * @return true if there are several
     */
    public boolean isSplit() {
        return cases.size() > 1;
    }
}
