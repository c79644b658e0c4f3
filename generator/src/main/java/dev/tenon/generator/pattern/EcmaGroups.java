package dev.tenon.generator.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The groups of an expression, and the back references to them. Where a group took no part, a reference to it matches the empty text
 * (ECMA-262 §22.2.2.9.2), and in Java nothing. So the translation of a group that is referred to ends with an empty one, which tells
 * whether it took part: {@code (a)?\1} becomes {@code ((?:a|(?!))())?(?:\1|(?!\2))}. The choice keeps Java from repeating the group in
 * a way of its own, in which it still has a text after all repetitions were given up.
 */
final class EcmaGroups {
    /** A name is an identifier of ECMAScript; Java takes only some of these, and no other names are needed than numbers. */
    private static final Pattern NAMED = Pattern.compile("\\(\\?<([\\p{L}_$][\\p{L}\\p{N}_$]*)>");

    private static final Pattern REFERENCE = Pattern.compile("\\\\(?:([1-9]\\d{0,8})|k<([^>]*)>)");
    private static final String EMPTY = "(?:)";

    private final String ecma;
    private final Map<String, Integer> numberByName = new HashMap<>();
    private final Set<Integer> referenced = new HashSet<>();
    private int count;

    private final Deque<Opened> open = new ArrayDeque<>();
    private final Map<Integer, Integer> numberInJava = new HashMap<>();
    private final Map<Integer, Integer> markInJava = new HashMap<>();
    private int opened;
    private int given;

    /**
     * A group that is not yet closed.
     *
     * @param number its number, if it captures
     * @param behind how many groups had been opened before it, if it looks behind
     */
    private record Opened(OptionalInt number, OptionalInt behind) {}

    EcmaGroups(String ecma) {
        this.ecma = ecma;
        Set<String> references = new LinkedHashSet<>();
        boolean inClass = false;
        for (int at = 0; at < ecma.length(); at++) {
            char c = ecma.charAt(at);
            if (c == '\\') {
                Matcher reference = REFERENCE.matcher(ecma).region(at, ecma.length());
                if (!inClass && reference.lookingAt()) {
                    references.add(name(reference));
                }
                at++;
            } else if (inClass || c == '[') {
                inClass = c != ']';
            } else if (c == '(' && isCapturing(at)) {
                count++;
                Matcher named = NAMED.matcher(ecma).region(at, ecma.length());
                if (named.lookingAt() && numberByName.put(named.group(1), count) != null) {
                    throw new PatternSyntaxException("two groups have one name", ecma, at);
                }
            }
        }
        references.forEach(name -> number(name).ifPresent(referenced::add));
    }

    private static String name(Matcher reference) {
        return reference.group(1) == null ? reference.group(2) : reference.group(1);
    }

    private boolean isCapturing(int at) {
        return !ecma.startsWith("(?", at)
                || NAMED.matcher(ecma).region(at, ecma.length()).lookingAt();
    }

    private Optional<Integer> number(String name) {
        if (name.matches("\\d+")) {
            int number = Integer.parseInt(name);
            return number <= count ? Optional.of(number) : Optional.empty();
        }
        return Optional.ofNullable(numberByName.get(name));
    }

    /** What begins a group that captures, once it is open. */
    String beginning() {
        return referenced.contains(opened) ? "((?:" : "(";
    }

    /** Opens the group at a place; returns how long its beginning is if it captures, or else zero. */
    int open(int at) {
        if (!isCapturing(at)) {
            boolean behind = ecma.startsWith("(?<", at);
            open.push(new Opened(OptionalInt.empty(), behind ? OptionalInt.of(opened) : OptionalInt.empty()));
            return 0;
        }
        opened++;
        numberInJava.put(opened, ++given);
        open.push(new Opened(OptionalInt.of(opened), OptionalInt.empty()));
        Matcher named = NAMED.matcher(ecma).region(at, ecma.length());
        return named.lookingAt() ? named.end() - at : 1;
    }

    /** Whether the place that has been reached is in a group that looks behind. */
    boolean isBehind() {
        return open.stream().anyMatch(group -> group.behind().isPresent());
    }

    /** What closes the innermost group. */
    String close() {
        OptionalInt number = open.isEmpty() ? OptionalInt.empty() : open.pop().number();
        if (number.isEmpty() || !referenced.contains(number.getAsInt())) {
            return ")";
        }
        markInJava.put(number.getAsInt(), ++given);
        return "|(?!))())";
    }

    /** How long the back reference at a place is; zero if there is none, as no group has its number or name. */
    int length(int at) {
        Matcher reference = REFERENCE.matcher(ecma).region(at, ecma.length());
        return reference.lookingAt() && number(name(reference)).isPresent() ? reference.end() - at : 0;
    }

    /** The back reference at a place. */
    String reference(int at) {
        Matcher reference = REFERENCE.matcher(ecma).region(at, ecma.length());
        if (!reference.lookingAt()) {
            throw new IllegalStateException("called where no back reference is");
        }
        int number = number(name(reference)).orElseThrow();
        OptionalInt behind = open.stream()
                .map(Opened::behind)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        if (behind.isPresent() && number > opened) {
            // What looks behind is matched from its end.
            throw new PatternSyntaxException("a back reference that looks behind at a later group", ecma, at);
        }
        boolean within = behind.isPresent() && number > behind.getAsInt();
        // A group that is not yet closed has taken no part: each time around, it is forgotten.
        return within || !markInJava.containsKey(number)
                ? EMPTY
                : "(?:\\" + numberInJava.get(number) + "|(?!\\" + markInJava.get(number) + "))";
    }
}
