package dev.tenon.runtime.validation;

import java.util.regex.Pattern;

/**
 * One broken assertion.
 *
 * @param pointer where the value stands in the instance (RFC 6901), empty for the whole instance
 * @param keyword the assertion's keyword, for example {@code maximum}
 * @param constraint the keyword's value, for example {@code 1440}
 * @param schemaPointer where the keyword stands in the contract
 * @param message what is wrong, for people; it shows no text but the start of one that is not among the known values
 */
public record Violation(String pointer, String keyword, String constraint, String schemaPointer, String message) {
    /** Characters that forge lines of a log, or turn the text around. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static Violation of(
            String pointer, String keyword, Object constraint, String schemaPointer, String message) {
        return new Violation(pointer, keyword, constraint.toString(), schemaPointer, message);
    }

    /**
     * A number below {@code minimum} (JSON Schema Validation §6.2.4).
     *
     * @param pointer where the value stands
     * @param bound the least number allowed
     * @param actual the number
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation minimum(String pointer, Number bound, Number actual, String schemaPointer) {
        return of(pointer, "minimum", bound, schemaPointer, "must be at least " + bound + ", is " + actual);
    }

    /**
     * A number not above {@code exclusiveMinimum} (JSON Schema Validation §6.2.5).
     *
     * @param pointer where the value stands
     * @param bound the number that has to be exceeded
     * @param actual the number
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation exclusiveMinimum(String pointer, Number bound, Number actual, String schemaPointer) {
        return of(pointer, "exclusiveMinimum", bound, schemaPointer, "must be above " + bound + ", is " + actual);
    }

    /**
     * A number above {@code maximum} (JSON Schema Validation §6.2.2).
     *
     * @param pointer where the value stands
     * @param bound the greatest number allowed
     * @param actual the number
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation maximum(String pointer, Number bound, Number actual, String schemaPointer) {
        return of(pointer, "maximum", bound, schemaPointer, "must be at most " + bound + ", is " + actual);
    }

    /**
     * A number not below {@code exclusiveMaximum} (JSON Schema Validation §6.2.3).
     *
     * @param pointer where the value stands
     * @param bound the number that must not be reached
     * @param actual the number
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation exclusiveMaximum(String pointer, Number bound, Number actual, String schemaPointer) {
        return of(pointer, "exclusiveMaximum", bound, schemaPointer, "must be below " + bound + ", is " + actual);
    }

    /**
     * A number that is no multiple (JSON Schema Validation §6.2.1).
     *
     * @param pointer where the value stands
     * @param divisor the divisor
     * @param actual the number
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation multipleOf(String pointer, Number divisor, Number actual, String schemaPointer) {
        return of(pointer, "multipleOf", divisor, schemaPointer, "must be a multiple of " + divisor + ", is " + actual);
    }

    /**
     * A text that is too short (JSON Schema Validation §6.3.2).
     *
     * @param pointer where the value stands
     * @param bound the least length in code points
     * @param actual the length in code points
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation minLength(String pointer, long bound, long actual, String schemaPointer) {
        return of(
                pointer,
                "minLength",
                bound,
                schemaPointer,
                "must have at least " + counted(bound, "character", "characters", actual));
    }

    /**
     * A text that is too long (JSON Schema Validation §6.3.1).
     *
     * @param pointer where the value stands
     * @param bound the greatest length in code points
     * @param actual the length in code points
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation maxLength(String pointer, long bound, long actual, String schemaPointer) {
        return of(
                pointer,
                "maxLength",
                bound,
                schemaPointer,
                "must have at most " + counted(bound, "character", "characters", actual));
    }

    /**
     * A text in which a pattern is not found (JSON Schema Validation §6.3.3).
     *
     * @param pointer where the value stands
     * @param pattern the regular expression as the contract has it
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation pattern(String pointer, String pattern, String schemaPointer) {
        return of(pointer, "pattern", pattern, schemaPointer, "must match " + pattern);
    }

    /**
     * A text of a wrong form (JSON Schema Validation §7).
     *
     * @param pointer where the value stands
     * @param format the format's name
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation format(String pointer, String format, String schemaPointer) {
        return of(pointer, "format", format, schemaPointer, "must have the format " + format + example(format));
    }

    /** For formats whose names say less than they demand: a time has an offset, a URI its scheme. */
    private static String example(String format) {
        return switch (format) {
            case "date" -> ", such as 2020-11-11";
            case "time" -> ", such as 11:11:11Z";
            case "date-time" -> ", such as 2020-11-11T11:11:11Z";
            case "duration" -> ", such as P1DT12H";
            case "uri", "iri" -> ", such as https://example.com/a";
            default -> "";
        };
    }

    /**
     * A value that the contract does not name (JSON Schema Validation §6.1.2).
     *
     * @param pointer where the value stands
     * @param actual the value; at most 64 characters of it are shown, and none that cannot be printed
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation enumeration(String pointer, String actual, String schemaPointer) {
        return of(pointer, "enum", "", schemaPointer, "must be one of the known values, is '" + shown(actual) + "'");
    }

    /**
     * The value of a property that decides which case of a union an object is, and means another one.
     *
     * @param pointer where the value stands
     * @param own a value that means this case
     * @param actual the value
     * @param schemaPointer where {@code discriminator} stands
     * @return the violation
     */
    public static Violation tag(String pointer, String own, String actual, String schemaPointer) {
        String message = "must mean this case, as '" + own + "' does, is '" + shown(actual) + "'";
        return of(pointer, "discriminator", own, schemaPointer, message);
    }

    private static String shown(String actual) {
        String start = actual.length() > 64 ? actual.substring(0, 64) + "…" : actual;
        return UNPRINTABLE.matcher(start).replaceAll("?");
    }

    /**
     * A value that is not the only one allowed (JSON Schema Validation §6.1.3).
     *
     * @param pointer where the value stands
     * @param constant the only value allowed
     * @param schemaPointer where {@code const} stands, or {@code enum} of one value
     * @return the violation
     */
    public static Violation constant(String pointer, String constant, String schemaPointer) {
        return of(pointer, "const", constant, schemaPointer, "must be '" + constant + "'");
    }

    /**
     * An array with too few items (JSON Schema Validation §6.4.2).
     *
     * @param pointer where the value stands
     * @param bound the least number of items
     * @param actual the number of items
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation minItems(String pointer, long bound, long actual, String schemaPointer) {
        return of(
                pointer,
                "minItems",
                bound,
                schemaPointer,
                "must have at least " + counted(bound, "item", "items", actual));
    }

    /**
     * An array with too many items (JSON Schema Validation §6.4.1).
     *
     * @param pointer where the value stands
     * @param bound the greatest number of items
     * @param actual the number of items
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation maxItems(String pointer, long bound, long actual, String schemaPointer) {
        return of(
                pointer,
                "maxItems",
                bound,
                schemaPointer,
                "must have at most " + counted(bound, "item", "items", actual));
    }

    /**
     * An array with an item that is there twice (JSON Schema Validation §6.4.3).
     *
     * @param pointer where the value stands
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation uniqueItems(String pointer, String schemaPointer) {
        return of(pointer, "uniqueItems", "true", schemaPointer, "must not have an item twice");
    }

    /**
     * An object with too few properties (JSON Schema Validation §6.5.2).
     *
     * @param pointer where the value stands
     * @param bound the least number of properties
     * @param actual the number of properties
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation minProperties(String pointer, long bound, long actual, String schemaPointer) {
        return of(
                pointer,
                "minProperties",
                bound,
                schemaPointer,
                "must have at least " + counted(bound, "property", "properties", actual));
    }

    /**
     * An object with too many properties (JSON Schema Validation §6.5.1).
     *
     * @param pointer where the value stands
     * @param bound the greatest number of properties
     * @param actual the number of properties
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation maxProperties(String pointer, long bound, long actual, String schemaPointer) {
        return of(
                pointer,
                "maxProperties",
                bound,
                schemaPointer,
                "must have at most " + counted(bound, "property", "properties", actual));
    }

    /**
     * A value that no case of a union fits (JSON Schema Core §10.2.1).
     *
     * @param pointer where the value stands
     * @param schemaPointer where the keyword stands that demands one, such as {@code oneOf}
     * @return the violation
     */
    public static Violation noVariant(String pointer, String schemaPointer) {
        String keyword = schemaPointer.substring(schemaPointer.lastIndexOf('/') + 1);
        return of(pointer, keyword, "", schemaPointer, "must fit one of the documented cases");
    }

    /**
     * An object that is none of the cases of a union, of which a property decides which one it is.
     *
     * @param property the property's name
     * @param schemaPointer where the keyword stands that demands a case, such as {@code discriminator}
     * @return the violation of the whole instance
     */
    public static Violation noCase(String property, String schemaPointer) {
        Violation violation = noVariant("", schemaPointer);
        return of("", violation.keyword(), "", schemaPointer, violation.message() + " by its '" + property + "'");
    }

    /**
     * The same violation seen from a value around this one.
     *
     * @param prefix the pointer from the outer value to the value that was checked
     * @return a violation with a longer pointer
     */
    public Violation below(String prefix) {
        return new Violation(prefix + pointer, keyword, constraint, schemaPointer, message);
    }

    /** The same violation with the whole place of its keyword. */
    Violation under(String schema) {
        return new Violation(pointer, keyword, constraint, schema + schemaPointer, message);
    }

    private static String counted(long bound, String one, String several, long actual) {
        return bound + " " + (bound == 1 ? one : several) + ", has " + actual;
    }

    /** {@code /maxLeaseTimeMinutes must be at most 1440, is 1441 (#/components/schemas/…/maximum)}. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the value" : UNPRINTABLE.matcher(pointer).replaceAll("?")) + " " + message
                + source();
    }

    /** What is broken, if not a keyword of the contract, a rule that the constraint names. */
    private String source() {
        String source = schemaPointer.isEmpty() ? constraint : schemaPointer;
        return source.isEmpty() ? "" : " (" + source + ")";
    }
}
