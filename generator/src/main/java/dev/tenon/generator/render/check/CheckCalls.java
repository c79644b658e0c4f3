package dev.tenon.generator.render.check;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import java.util.Optional;
import java.util.Set;

/**
 * Writes one call for each assertion that the runtime has a method for, which is content with null. Where the keyword stands in
 * a property of the model's own schema, the call leaves that out, and {@link #end} says it once for all of them.
 */
final class CheckCalls {
    /** Those that the runtime's methods know by their names. */
    private static final Set<String> KEYWORDS = Set.of("minLength", "maxLength", "format", "const", "enum");

    private final SchemaReferences references;
    private final Optional<String> schema;
    private boolean relative;

    /**
     * Starts the calls of a method.
     *
     * @param references how places are written
     * @param schema the schema of the value that the method checks, if it is one
     */
    CheckCalls(SchemaReferences references, Optional<String> schema) {
        this.references = references;
        this.schema = schema;
    }

    /** Whether an assertion is one call. */
    static boolean has(Assertion assertion) {
        return assertion instanceof Assertion.MinLength
                || assertion instanceof Assertion.MaxLength
                || assertion instanceof Assertion.Format
                || assertion instanceof Assertion.Constant;
    }

    /** The call; the pointer is a constant, since it is handed on while all is valid. */
    Code of(Assertion assertion, Code value, Code pointer) {
        String full = references.of(assertion.location());
        String keyword = full.substring(full.lastIndexOf('/') + 1);
        Code place = place(full, keyword, pointer);
        if (assertion instanceof Assertion.MinLength min) {
            return Code.of("minLength(#, #, ##)", pointer, value, Literal.of(min.bound()), place);
        } else if (assertion instanceof Assertion.MaxLength max) {
            return Code.of("maxLength(#, #, ##)", pointer, value, Literal.of(max.bound()), place);
        } else if (assertion instanceof Assertion.Format format) {
            return Code.of("format(#, #, ##)", pointer, value, RulesCode.format(format), place);
        }
        Literal only = Literal.of(((Assertion.Constant) assertion).value());
        Identifier method = new Identifier(place.text().isEmpty() && keyword.equals("enum") ? "onlyValue" : "constant");
        return Code.of("#(#, #, ##)", method, pointer, value, only, place);
    }

    /** The call for an enumeration of which the contract lists the values at a place. */
    Code known(String values, Code value, Code pointer) {
        return Code.of("known(#, ##)", pointer, value, place(values, "enum", pointer));
    }

    /** The last argument of a call: where the keyword stands, or nothing if the runtime finds that. */
    private Code place(String full, String keyword, Code pointer) {
        if (isBelow(full, keyword, pointer)) {
            relative = true;
            return new Code("");
        }
        return Code.of(", #", Literal.of(full));
    }

    /** Whether the runtime finds the keyword by the property's name. */
    private boolean isBelow(String full, String keyword, Code pointer) {
        String before = schema.orElse("") + "/properties";
        String after = "/" + keyword;
        if (schema.isEmpty()
                || !KEYWORDS.contains(keyword)
                || !full.startsWith(before)
                || full.length() < before.length() + after.length()) {
            return false;
        }
        Literal between = Literal.of(full.substring(before.length(), full.length() - after.length()));
        return between.text().equals(pointer.text());
    }

    /** What ends the calls: the place that they left out, if any did. */
    Code end() {
        return relative ? Code.of(".under(#)", Literal.of(schema.orElseThrow())) : new Code("");
    }
}
