package dev.tenon.runtime.http;

import java.util.ArrayList;
import java.util.List;

/** The observers of one call. They are foreign code: whatever they throw becomes an {@link InterceptorException}. */
final class Observers {
    static final Observers NONE = new Observers("", List.of());

    private final String operation;
    private final List<CallObserver> observers;

    private Observers(String operation, List<CallObserver> observers) {
        this.operation = operation;
        this.observers = observers;
    }

    static Observers begin(List<CallInterceptor> interceptors, CallView call) {
        List<CallObserver> observers = new ArrayList<>();
        for (CallInterceptor interceptor : interceptors) {
            try {
                observers.add(interceptor.begin(call));
            } catch (Exception problem) {
                throw new InterceptorException(call.operation(), "when the call began", problem);
            }
        }
        return new Observers(call.operation(), observers);
    }

    /** The header fields to add. If one observer fails, those that were told already are told of the failure too. */
    List<HeaderField> beforeSend(AttemptView attempt) {
        List<HeaderField> added = new ArrayList<>();
        for (int told = 0; told < observers.size(); told++) {
            try {
                List<HeaderField> fields = observers.get(told).beforeSend(attempt);
                fields.forEach(HeaderSyntax::check);
                added.addAll(fields);
            } catch (Exception problem) {
                InterceptorException failed = new InterceptorException(operation, "before an attempt", problem);
                onFailure(attempt, failed, told);
                throw failed;
            }
        }
        return added;
    }

    /** In reverse order, as blocks that are nested end. */
    void afterAnswer(AttemptView attempt, ResponseHead head) {
        for (int last = observers.size() - 1; last >= 0; last--) {
            try {
                observers.get(last).afterAnswer(attempt, head);
            } catch (Exception problem) {
                InterceptorException failed = new InterceptorException(operation, "after an answer", problem);
                onFailure(attempt, failed, last);
                throw failed;
            }
        }
    }

    void onFailure(AttemptView attempt, Throwable problem) {
        onFailure(attempt, problem, observers.size());
    }

    private void onFailure(AttemptView attempt, Throwable problem, int end) {
        for (int last = end - 1; last >= 0; last--) {
            try {
                observers.get(last).onFailure(attempt, problem);
            } catch (Exception other) {
                problem.addSuppressed(other);
            }
        }
    }
}
