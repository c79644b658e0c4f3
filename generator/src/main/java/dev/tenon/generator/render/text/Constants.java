package dev.tenon.generator.render.text;

import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The private constants of a class: each has a name of its own. What sets them all is one method, which has room for 65,535 octets
 * (JVMS §4.7.3); the values for which there is no room left have methods of their own.
 */
public final class Constants {
    /** A call, an argument of one or an assignment takes 12 octets of a method at most. */
    private static final int MOST_STEPS = 4000;

    private final NameScope names;
    private final List<ConstantView> views;
    private final Map<String, Identifier> once;
    private final String prefix;

    private Constants(NameScope names, List<ConstantView> views, Map<String, Identifier> once, String prefix) {
        this.names = names;
        this.views = views;
        this.once = once;
        this.prefix = prefix;
    }

    /** Starts the constants of a class; {@code INSTANCE} is taken. */
    public Constants() {
        this(new NameScope(Set.of("INSTANCE")), new ArrayList<>(), new HashMap<>(), "");
    }

    /**
     * Those of the same class whose names begin with that of an operation.
     *
     * @param operation the operation
     * @return constants that are added to these
     */
    public Constants of(OperationMethod operation) {
        return new Constants(names, views, once, operation.name() + " ");
    }

    /**
     * Adds a constant.
     *
     * @param owner what it is about, unique among the constants without prefix, or with that of one operation
     * @param type its type
     * @param name what to call it, as words or a Java name
     * @param value its value
     * @return the name that it has
     */
    public Identifier add(String owner, TypeToken type, String name, Code value) {
        String preferred = JavaNames.constant(prefix + name);
        Identifier given = new Identifier(
                names.give(prefix + owner, Candidates.of(preferred)).name());
        views.add(new ConstantView(type, given, value, Optional.empty()));
        return given;
    }

    /**
     * Adds a constant for the whole class, unless its owner has one: what a schema says stands once, wherever it is referred to.
     *
     * @param owner what it is about, unique among the constants of the class
     * @param type its type
     * @param name what to call it, as words or a Java name
     * @param value its value
     * @return the name that it has
     */
    public Identifier once(String owner, TypeToken type, String name, Code value) {
        Identifier known = once.get(owner);
        if (known == null) {
            known = new Constants(names, views, once, "").add(owner, type, name, value);
            once.put(owner, known);
        }
        return known;
    }

    /**
     * Adds a constant for the whole class, unless there is one with that value.
     *
     * @param type its type
     * @param name what to call it, as words or a Java name
     * @param value its value
     * @return the name that it has
     */
    public Identifier same(TypeToken type, String name, Code value) {
        return views.stream()
                .filter(view -> view.type().equals(type) && view.value().equals(value))
                .map(ConstantView::name)
                .findFirst()
                .orElseGet(() -> new Constants(names, views, once, "").add(value.text(), type, name, value));
    }

    /**
     * All constants.
     *
     * @return in the order in which they were added, so that each uses those before it alone
     */
    public List<ConstantView> views() {
        List<ConstantView> placed = new ArrayList<>();
        int steps = 0;
        for (ConstantView view : views) {
            steps += steps(view.value());
            placed.add(steps <= MOST_STEPS ? view : view.byMethod());
        }
        return placed;
    }

    /** Calls and arguments, outside texts. */
    private static int steps(Code value) {
        String text = value.text();
        int steps = 1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == ',')) {
                steps++;
            }
        }
        return steps;
    }
}
