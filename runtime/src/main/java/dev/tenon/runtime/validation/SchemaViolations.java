package dev.tenon.runtime.validation;

import java.util.List;
import java.util.stream.Collectors;

/** Violations of what a schema says about types, about which parts a value has, and about other schemas that it fits. */
public final class SchemaViolations {
    private SchemaViolations() {}

    private static Violation of(
            String pointer, String keyword, String constraint, String schemaPointer, String message) {
        return new Violation(pointer, keyword, constraint, schemaPointer, message);
    }

    /**
     * A value where none may be: the boolean schema {@code false} (JSON Schema Core §4.3.2).
     *
     * @param pointer where the value stands
     * @param schemaPointer where the schema stands
     * @return the violation; its keyword is {@code false}
     */
    public static Violation nothing(String pointer, String schemaPointer) {
        return of(pointer, "false", "", schemaPointer, "must not be there");
    }

    /**
     * A value of another type (JSON Schema Validation §6.1.1).
     *
     * @param pointer where the value stands
     * @param types the types with their articles, for example {@code an object}
     * @param actual the value's type with its article
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation type(String pointer, List<String> types, String actual, String schemaPointer) {
        String constraint = types.stream()
                .map(type -> type.substring(type.indexOf(' ') + 1))
                .collect(Collectors.joining(", "));
        return of(
                pointer, "type", constraint, schemaPointer, "must be " + String.join(" or ", types) + ", is " + actual);
    }

    /**
     * A property that is missing (JSON Schema Validation §6.5.3).
     *
     * @param pointer where the object stands
     * @param name the property
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation required(String pointer, String name, String schemaPointer) {
        return of(pointer, "required", name, schemaPointer, "must have the property '" + name + "'");
    }

    /**
     * A property that is missing beside another one (JSON Schema Validation §6.5.4).
     *
     * @param pointer where the object stands
     * @param name the property that is missing
     * @param property the property that is there
     * @param schemaPointer where the entry of the keyword stands
     * @return the violation
     */
    public static Violation dependentRequired(String pointer, String name, String property, String schemaPointer) {
        return of(
                pointer,
                "dependentRequired",
                name,
                schemaPointer,
                "must have the property '" + name + "', since it has '" + property + "'");
    }

    /**
     * A property that is not declared where no others are allowed (JSON Schema Core §10.3.2.3).
     *
     * @param pointer where the property's value stands
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation additionalProperties(String pointer, String schemaPointer) {
        return of(pointer, "additionalProperties", "false", schemaPointer, "must not be there: it is not declared");
    }

    /**
     * A property that no schema knows where no others are allowed (JSON Schema Core §11.3).
     *
     * @param pointer where the property's value stands
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation unevaluatedProperties(String pointer, String schemaPointer) {
        return of(
                pointer,
                "unevaluatedProperties",
                "false",
                schemaPointer,
                "must not be there: no schema that applies declares it");
    }

    /**
     * A property whose name is not allowed (JSON Schema Core §10.3.2.4).
     *
     * @param pointer where the property's value stands
     * @param reason what is wrong with the name, for example {@code must match ^a}
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation propertyNames(String pointer, String reason, String schemaPointer) {
        return of(pointer, "propertyNames", "", schemaPointer, "has a name that is not allowed: it " + reason);
    }

    /**
     * An item behind the last one allowed (JSON Schema Core §10.3.1.2).
     *
     * @param pointer where the item stands
     * @param allowed how many items are allowed
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation items(String pointer, int allowed, String schemaPointer) {
        return of(
                pointer,
                "items",
                "false",
                schemaPointer,
                "must not be there: " + (allowed == 0 ? "no" : "only " + allowed) + count(allowed) + " allowed");
    }

    private static String count(int items) {
        return items == 1 ? " item is" : " items are";
    }

    /**
     * An item that no schema knows where no others are allowed (JSON Schema Core §11.2).
     *
     * @param pointer where the item stands
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation unevaluatedItems(String pointer, String schemaPointer) {
        return of(
                pointer,
                "unevaluatedItems",
                "false",
                schemaPointer,
                "must not be there: no schema that applies declares it");
    }

    /**
     * An array in which too few or too many items fit a schema (JSON Schema Core §10.3.1.3, Validation §6.4.4, §6.4.5).
     *
     * @param pointer where the array stands
     * @param keyword {@code contains}, {@code minContains} or {@code maxContains}
     * @param bound how many items have to fit, at most if the keyword is {@code maxContains}, else at least
     * @param actual how many do
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation contains(String pointer, String keyword, int bound, int actual, String schemaPointer) {
        String schema = schemaPointer.substring(0, schemaPointer.lastIndexOf('/')) + "/contains";
        return of(
                pointer,
                keyword,
                keyword.equals("contains") ? "" : Integer.toString(bound),
                schemaPointer,
                "must have at " + (keyword.equals("maxContains") ? "most " : "least ") + bound
                        + (bound == 1 ? " item that fits " : " items that fit ") + schema + ", has " + actual);
    }

    /**
     * A value that fits a schema that it must not fit (JSON Schema Core §10.2.1.4).
     *
     * @param pointer where the value stands
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation not(String pointer, String schemaPointer) {
        return of(pointer, "not", "", schemaPointer, "must not fit " + schemaPointer);
    }

    /**
     * A value that no case of a union fits (JSON Schema Core §10.2.1).
     *
     * @param pointer where the value stands
     * @param reason what is wrong by the nearest case
     * @param schemaPointer where {@code oneOf} or {@code anyOf} stands
     * @return the violation
     */
    public static Violation noVariant(String pointer, Violation reason, String schemaPointer) {
        Violation violation = Violation.noVariant(pointer, schemaPointer);
        String inside =
                reason.pointer().startsWith(pointer) ? reason.pointer().substring(pointer.length()) : reason.pointer();
        String nearest = (inside.isEmpty() ? "it " : inside + " ") + reason.message();
        return of(
                pointer,
                violation.keyword(),
                "",
                schemaPointer,
                violation.message() + "; by the nearest one " + nearest);
    }

    /**
     * A value that fits more than one case of {@code oneOf} (JSON Schema Core §10.2.1.3).
     *
     * @param pointer where the value stands
     * @param cases the indices of the cases, from 0
     * @param schemaPointer where the keyword stands
     * @return the violation
     */
    public static Violation severalVariants(String pointer, List<Integer> cases, String schemaPointer) {
        String which = cases.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return of(
                pointer,
                "oneOf",
                "",
                schemaPointer,
                "must fit one of the documented cases only, fits those at " + which);
    }
}
