package dev.tenon.generator.bind.api;

import java.util.List;
import java.util.Optional;

/** What a method of the client sends as body. */
public sealed interface BodyForm {
    /**
     * The media type that the method sends.
     *
     * @return empty if the caller says it
     */
    default Optional<String> sentAs() {
        if (this instanceof Json json) {
            return Optional.of(json.mediaType());
        } else if (this instanceof Fields) {
            return Optional.of("application/x-www-form-urlencoded");
        } else if (this instanceof Items items) {
            return Optional.of(items.mediaType());
        } else if (this instanceof Text text) {
            return Optional.of(text.mediaType());
        } else if (this instanceof Parts parts) {
            return Optional.of(parts.mediaType());
        }
        return this instanceof FreeParts parts
                ? Optional.of(parts.mediaType())
                : Optional.of(((Octets) this).mediaType()).filter(type -> !type.contains("*"));
    }

    /**
     * A JSON document.
     *
     * @param mediaType its media type
     * @param use its type
     */
    record Json(String mediaType, TypeUse use) implements BodyForm {}

    /**
     * JSON documents one after the other.
     *
     * @param mediaType their media type
     * @param item the type of one
     */
    record Items(String mediaType, TypeUse item) implements BodyForm {}

    /**
     * An object as fields of a form.
     *
     * @param use its type
     * @param rules how single properties are written, if not in the usual way
     * @param needed the required properties that may have a value of which nothing is sent
     */
    record Fields(TypeUse use, List<FieldRule> rules, List<String> needed) implements BodyForm {
        /** Copies the lists. */
        public Fields {
            rules = List.copyOf(rules);
            needed = List.copyOf(needed);
        }
    }

    /**
     * How a property of a form is written.
     *
     * @param property the property's name
     * @param style the constant of the runtime's style, or empty for JSON
     * @param reserved whether reserved characters stay as they are
     */
    record FieldRule(String property, Optional<String> style, boolean reserved) {}

    /**
     * A text.
     *
     * @param mediaType its media type
     * @param type its type
     */
    record Text(String mediaType, JavaType type) implements BodyForm {}

    /**
     * Octets that the caller supplies.
     *
     * @param mediaType their media type, or the range of those that the caller may say
     */
    record Octets(String mediaType) implements BodyForm {}

    /**
     * Several parts, with a class of their own.
     *
     * @param mediaType the media type, without parameters
     * @param parts the class
     */
    record Parts(String mediaType, PartsClass parts) implements BodyForm {}

    /**
     * Several parts that the caller puts together.
     *
     * @param mediaType the media type, without parameters
     */
    record FreeParts(String mediaType) implements BodyForm {}
}
