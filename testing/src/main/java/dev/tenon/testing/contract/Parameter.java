package dev.tenon.testing.contract;

import java.util.Optional;

/**
 * A parameter, or a property of a form, which is encoded like one.
 *
 * @param name its name
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param required whether it must be there
 * @param style how arrays and objects are written (OpenAPI 3.1 §4.8.12.2)
 * @param explode whether their parts stand apart
 * @param allowReserved whether reserved characters may stand for themselves
 * @param schema its schema, if it has no content
 * @param content its content, if it has one
 * @param written the parameter as the contract has it
 */
public record Parameter(
        String name,
        String in,
        boolean required,
        String style,
        boolean explode,
        boolean allowReserved,
        Optional<Value> schema,
        Optional<Value> content,
        Value written) {
    static Parameter of(Value written) {
        String in = written.text("in", "");
        String style = written.text("style", in.equals("query") || in.equals("cookie") ? "form" : "simple");
        return new Parameter(
                written.text("name", ""),
                in,
                in.equals("path") || written.flag("required", false),
                style,
                written.flag("explode", style.equals("form") || style.equals("deepObject")),
                written.flag("allowReserved", false),
                written.written("schema"),
                written.get("content"),
                written);
    }

    /** This parameter where the path's query has it as a variable: in the query, and as paths write it. */
    Parameter inQuery(String sentAs) {
        boolean ofPath = in.equals("path");
        return new Parameter(
                sentAs,
                "query",
                required,
                ofPath ? "form" : style,
                !ofPath && explode,
                allowReserved,
                schema,
                content,
                written);
    }

    /** For example {@code query parameter 'limit'}. */
    @Override
    public String toString() {
        return in + " parameter '" + name + "'";
    }
}
