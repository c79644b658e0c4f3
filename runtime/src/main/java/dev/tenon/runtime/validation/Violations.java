package dev.tenon.runtime.validation;

import dev.tenon.runtime.OpenValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with a value. Of more than {@value #LIMIT} violations the first ones are kept and all are counted.
 */
public final class Violations {
    /** How many violations are kept. */
    public static final int LIMIT = 100;

    /** What the place of a keyword begins with as long as the schema around it is not known. */
    private static final String IN_PROPERTY = "/properties";

    private static final Violations NONE = new Violations();

    private final List<Violation> kept = new ArrayList<>(0);
    private long count;

    private Violations() {}

    /**
     * Nothing is wrong.
     *
     * @return the shared empty instance
     */
    public static Violations none() {
        return NONE;
    }

    /**
     * Adds a violation.
     *
     * @param violation what is wrong
     * @return the violations to go on with: a new instance if this is the shared empty one, else this
     */
    public Violations add(Violation violation) {
        Violations target = this == NONE ? new Violations() : this;
        target.count++;
        if (target.kept.size() < LIMIT) {
            target.kept.add(violation);
        }
        return target;
    }

    /**
     * Adds a violation, unless the same keyword of the same schema was found broken by the same value.
     *
     * @param violation what is wrong
     * @return the violations to go on with
     */
    public Violations addIfUnsaid(Violation violation) {
        boolean said = kept.stream()
                .anyMatch(known -> known.pointer().equals(violation.pointer())
                        && known.keyword().equals(violation.keyword())
                        && known.schemaPointer().equals(violation.schemaPointer()));
        return said ? this : add(violation);
    }

    /**
     * Adds what is wrong with a value inside this one.
     *
     * @param prefix the pointer to that value
     * @param nested what is wrong with it
     * @return the violations to go on with
     */
    public Violations addAll(String prefix, Violations nested) {
        if (nested.isEmpty()) {
            return this;
        }
        Violations target = this;
        for (Violation violation : nested.kept) {
            target = target.add(violation.below(prefix));
        }
        target.count += nested.count - nested.kept.size();
        return target;
    }

    /**
     * Adds what is wrong with a value inside this one, if it is there.
     *
     * @param prefix the pointer to that value
     * @param validator checks it
     * @param value the value, or null if there is none
     * @param <T> the value's type
     * @return the violations to go on with
     */
    public <T> Violations addAll(String prefix, Validator<T> validator, @Nullable T value) {
        return value == null ? this : addAll(prefix, validator.validate(value));
    }

    /**
     * Adds what is wrong with the items of an array inside this value, if it is there. An item that is null is not looked into: whoever
     * writes it names it.
     *
     * @param prefix the pointer to the array
     * @param validator checks an item
     * @param items the items, or null if there is no array
     * @param <T> the items' type
     * @return the violations to go on with
     */
    public <T> Violations addItems(String prefix, Validator<T> validator, @Nullable List<T> items) {
        Violations target = this;
        for (int i = 0; items != null && i < items.size(); i++) {
            T item = items.get(i);
            Violations nested = item == null ? none() : validator.validate(item);
            if (!nested.isEmpty()) {
                target = target.addAll(Pointers.item(prefix, i), nested);
            }
        }
        return target;
    }

    /**
     * Adds what is wrong with the values of a map inside this value, if it is there; null is not looked into.
     *
     * @param prefix the pointer to the map
     * @param validator checks a value of the map
     * @param map the map, or null if there is none
     * @param <T> the values' type
     * @return the violations to go on with
     */
    public <T> Violations addValues(String prefix, Validator<T> validator, @Nullable Map<String, T> map) {
        Violations target = this;
        if (map != null) {
            for (Map.Entry<String, T> entry : map.entrySet()) {
                T value = entry.getValue();
                Violations nested = value == null ? none() : validator.validate(value);
                if (!nested.isEmpty()) {
                    target = target.addAll(Pointers.property(prefix, entry.getKey()), nested);
                }
            }
        }
        return target;
    }

    /**
     * Adds what is wrong if a text is there and too short (JSON Schema Validation §6.3.2).
     *
     * @param pointer where the text stands
     * @param text the text, or null if there is none
     * @param least the least number of characters
     * @param schemaPointer where the keyword stands
     * @return the violations to go on with
     */
    public Violations minLength(String pointer, @Nullable String text, int least, String schemaPointer) {
        return text == null || !Texts.shorterThan(text, least)
                ? this
                : add(Violation.minLength(pointer, least, Texts.length(text), schemaPointer));
    }

    /**
     * The same where the keyword stands in the text's property of the schema that {@link #under} names.
     *
     * @param pointer where the text stands
     * @param text the text, or null if there is none
     * @param least the least number of characters
     * @return the violations to go on with
     */
    public Violations minLength(String pointer, @Nullable String text, int least) {
        return text == null || !Texts.shorterThan(text, least)
                ? this
                : minLength(pointer, text, least, inProperty(pointer, "minLength"));
    }

    /**
     * Adds what is wrong if a text is there and too long (JSON Schema Validation §6.3.1).
     *
     * @param pointer where the text stands
     * @param text the text, or null if there is none
     * @param most the greatest number of characters
     * @param schemaPointer where the keyword stands
     * @return the violations to go on with
     */
    public Violations maxLength(String pointer, @Nullable String text, int most, String schemaPointer) {
        return text == null || !Texts.longerThan(text, most)
                ? this
                : add(Violation.maxLength(pointer, most, Texts.length(text), schemaPointer));
    }

    /**
     * The same where the keyword stands in the text's property of the schema that {@link #under} names.
     *
     * @param pointer where the text stands
     * @param text the text, or null if there is none
     * @param most the greatest number of characters
     * @return the violations to go on with
     */
    public Violations maxLength(String pointer, @Nullable String text, int most) {
        return text == null || !Texts.longerThan(text, most)
                ? this
                : maxLength(pointer, text, most, inProperty(pointer, "maxLength"));
    }

    /**
     * Adds what is wrong if a text is there and of no such format (JSON Schema Validation §7.3).
     *
     * @param pointer where the text stands
     * @param text the text, or null if there is none
     * @param format the format
     * @param schemaPointer where the keyword stands
     * @return the violations to go on with
     */
    public Violations format(String pointer, @Nullable String text, TextFormat format, String schemaPointer) {
        return text == null || format.accepts(text)
                ? this
                : add(Violation.format(pointer, format.keyword(), schemaPointer));
    }

    /**
     * The same where the keyword stands in the text's property of the schema that {@link #under} names.
     *
     * @param pointer where the text stands
     * @param text the text, or null if there is none
     * @param format the format
     * @return the violations to go on with
     */
    public Violations format(String pointer, @Nullable String text, TextFormat format) {
        return text == null || format.accepts(text)
                ? this
                : format(pointer, text, format, inProperty(pointer, "format"));
    }

    /**
     * Adds what is wrong if a text is there and not the only one allowed (JSON Schema Validation §6.1.3).
     *
     * @param pointer where the text stands
     * @param text the text, or null if there is none
     * @param only the only text allowed
     * @param schemaPointer where the keyword stands
     * @return the violations to go on with
     */
    public Violations constant(String pointer, @Nullable String text, String only, String schemaPointer) {
        return text == null || text.equals(only) ? this : add(Violation.constant(pointer, only, schemaPointer));
    }

    /**
     * The same where the keyword stands in the text's property of the schema that {@link #under} names.
     *
     * @param pointer where the text stands
     * @param text the text, or null if there is none
     * @param only the only text allowed
     * @return the violations to go on with
     */
    public Violations constant(String pointer, @Nullable String text, String only) {
        return text == null || text.equals(only) ? this : constant(pointer, text, only, inProperty(pointer, "const"));
    }

    /**
     * As {@link #constant(String, String, String)}, where {@code enum} has only one value (JSON Schema Validation §6.1.2).
     *
     * @param pointer where the text stands
     * @param text the text, or null if there is none
     * @param only the only text allowed
     * @return the violations to go on with
     */
    public Violations onlyValue(String pointer, @Nullable String text, String only) {
        return text == null || text.equals(only) ? this : constant(pointer, text, only, inProperty(pointer, "enum"));
    }

    /**
     * Adds what is wrong if the property that decides which case of a union an object is does not mean the case that it is: it
     * would be read as another one.
     *
     * @param pointer where the property stands
     * @param tag its value, or null if there is none
     * @param own the value that means the case
     * @param schemaPointer where {@code discriminator} stands
     * @return the violations to go on with
     */
    public Violations tag(String pointer, @Nullable String tag, String own, String schemaPointer) {
        return tag == null || tag.equals(own) ? this : add(Violation.tag(pointer, own, tag, schemaPointer));
    }

    /**
     * As {@link #tag(String, String, String, String)}, where several values mean the case.
     *
     * @param pointer where the property stands
     * @param tag its value, or null if there is none
     * @param own the values that mean the case
     * @param schemaPointer where {@code discriminator} stands
     * @return the violations to go on with
     */
    public Violations tag(String pointer, @Nullable String tag, Set<String> own, String schemaPointer) {
        return tag == null || own.contains(tag)
                ? this
                : add(Violation.tag(pointer, Collections.min(own), tag, schemaPointer));
    }

    /**
     * Adds what is wrong if a value is there and not one that the contract lists (JSON Schema Validation §6.1.2).
     *
     * @param pointer where the value stands
     * @param value the value, or null if there is none
     * @param schemaPointer where the keyword stands
     * @return the violations to go on with
     */
    public Violations known(String pointer, @Nullable OpenValue value, String schemaPointer) {
        return value == null || value.isKnown()
                ? this
                : add(Violation.enumeration(pointer, value.value(), schemaPointer));
    }

    /**
     * The same where the keyword stands in the value's property of the schema that {@link #under} names.
     *
     * @param pointer where the value stands
     * @param value the value, or null if there is none
     * @return the violations to go on with
     */
    public Violations known(String pointer, @Nullable OpenValue value) {
        return value == null || value.isKnown() ? this : known(pointer, value, inProperty(pointer, "enum"));
    }

    /**
     * Says which schema was checked, after methods that were given no place in the contract.
     *
     * @param schemaPointer where the schema stands in the contract
     * @return this
     */
    public Violations under(String schemaPointer) {
        if (!isEmpty()) {
            kept.replaceAll(violation ->
                    violation.schemaPointer().startsWith(IN_PROPERTY) ? violation.under(schemaPointer) : violation);
        }
        return this;
    }

    private static String inProperty(String pointer, String keyword) {
        return IN_PROPERTY + pointer + "/" + keyword;
    }

    /**
     * Whether nothing is wrong.
     *
     * @return true if there is no violation
     */
    public boolean isEmpty() {
        // Whoever adds to the shared one gets another: no field is read, and a compiler that sees where this comes from
        // knows the answer.
        return this == NONE;
    }

    /**
     * How many violations there are.
     *
     * @return the number, which may be greater than that of those kept
     */
    public long count() {
        return count;
    }

    /**
     * The violations in the order of the contract.
     *
     * @return at most {@value #LIMIT}, unmodifiable
     */
    public List<Violation> asList() {
        return Collections.unmodifiableList(kept);
    }

    /** All that were kept, and how many more there are. */
    @Override
    public String toString() {
        String text = kept.stream().map(Violation::toString).collect(Collectors.joining("; "));
        return count > kept.size() ? text + "; and " + (count - kept.size()) + " more" : text;
    }
}
