package dev.tenon.generator.render.text;

import dev.tenon.generator.contract.EnumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the numbers that something can be, for which Java has no constants. */
public final class ValueDocs {
    /** More than these are looked up in the contract. */
    private static final int MOST_SHOWN = 40;

    private ValueDocs() {}

    /** The values, or the announcement of a list. */
    static String sentence(List<EnumValue> values) {
        if (meansSomething(values)) {
            return "Values:";
        }
        List<String> shown = values.stream()
                .limit(MOST_SHOWN)
                .map(value -> Javadoc.code(value.value()))
                .toList();
        if (values.size() == 1) {
            return always(values.get(0).value());
        }
        int more = values.size() - shown.size();
        return "One of " + String.join(", ", shown) + (more > 0 ? " and " + more + " more." : ".");
    }

    /**
     * The only value that something can be.
     *
     * @param value the value
     * @return a sentence in safe HTML
     */
    public static String always(String value) {
        return "Always " + Javadoc.code(value) + ".";
    }

    /** What each value means, if the contract says so. */
    static Optional<String> list(List<EnumValue> values) {
        if (!meansSomething(values)) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>(
                values.stream().limit(MOST_SHOWN).map(ValueDocs::item).toList());
        int more = values.size() - MOST_SHOWN;
        if (more > 0) {
            items.add("and " + more + " more");
        }
        return Optional.of(Javadoc.list(items));
    }

    private static boolean meansSomething(List<EnumValue> values) {
        return values.stream().anyMatch(value -> !meaning(value).isEmpty() || value.deprecated());
    }

    private static String item(EnumValue value) {
        String meaning = meaning(value);
        return Javadoc.code(value.value())
                + (meaning.isEmpty() ? "" : ": " + meaning)
                + (value.deprecated() ? " (deprecated)" : "");
    }

    private static String meaning(EnumValue value) {
        String name = value.name().map(CommonMark::toInlineHtml).orElse("");
        String description = value.description().map(CommonMark::toInlineHtml).orElse("");
        return name.isBlank() || description.isBlank() ? name + description : name + ", " + description;
    }
}
