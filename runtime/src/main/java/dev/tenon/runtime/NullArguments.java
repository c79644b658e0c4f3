package dev.tenon.runtime;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is null that must not be. The property is named by the setter that was called, which is looked up only then: setters would
 * all have to hand their names over for a text that is seldom needed.
 */
final class NullArguments {
    /** What javac calls the body of a lambda expression in a method. */
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$[0-9]+");

    private NullArguments() {}

    static NullPointerException argument() {
        return new NullPointerException(caller() + " is null");
    }

    static NullPointerException item(List<?> items) {
        int index = 0;
        for (Object item : items) {
            if (item == null) {
                break;
            }
            index++;
        }
        return new NullPointerException(caller() + ": item " + index + " is null");
    }

    static NullPointerException name() {
        return new NullPointerException(caller() + ": a name is null");
    }

    static NullPointerException value(String name) {
        return new NullPointerException(caller() + ": the value of " + name + " is null");
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !isOnTheWay(frame.getClassName()))
                        .findFirst()
                        .map(NullArguments::shown)
                        .orElse("an argument"));
    }

    private static boolean isOnTheWay(String type) {
        return type.equals(NullArguments.class.getName())
                || type.equals(Copies.class.getName())
                || type.equals(Presence.class.getName())
                || type.startsWith("java.");
    }

    /** A constructor has the name of its class. */
    private static String shown(StackWalker.StackFrame frame) {
        Matcher lambda = LAMBDA.matcher(frame.getMethodName());
        String method = lambda.matches() ? lambda.group(1) : frame.getMethodName();
        String type = frame.getClassName();
        return method.equals("<init>") || method.equals("new")
                ? type.substring(type.lastIndexOf('.') + 1).replace('$', '.')
                : method;
    }
}
