package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ParameterForm;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.Serialization;
import dev.tenon.generator.contract.Style;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides how parameters are written; what OpenAPI's table of styles leaves undefined is refused. */
final class ParameterForms {
    private static final Set<Style> EXPLODABLE = EnumSet.of(Style.SIMPLE, Style.LABEL, Style.MATRIX, Style.FORM);

    private final Contract contract;
    private final Diagnostics diagnostics;

    ParameterForms(Contract contract, Diagnostics diagnostics) {
        this.contract = contract;
        this.diagnostics = diagnostics;
    }

    /** The form of a parameter; empty if it was refused. */
    Optional<ParameterForm> of(String operation, Parameter parameter, JavaType type) {
        if (!isSendable(parameter)) {
            diagnostics.warning(
                    "unsupported-parameter",
                    parameter.location(),
                    "the name of the parameter '" + parameter.name() + "' of '" + operation
                            + "' is none that a client may send; " + leftOut(parameter),
                    "use letters, digits and hyphens, and no name that belongs to the connection, such as Host");
            return Optional.empty();
        }
        return parameter.serialization() instanceof Serialization.Document document
                ? document(operation, parameter, document, type)
                : styled(operation, parameter, (Serialization.Styled) parameter.serialization(), type);
    }

    private Optional<ParameterForm> styled(
            String operation, Parameter parameter, Serialization.Styled styled, JavaType type) {
        Set<Shape> shapes = Shape.of(contract, parameter.schema());
        Set<Shape> defined = defined(styled, parameter.in());
        if (shapes.stream().noneMatch(defined::contains)
                && !(standsApart(parameter, styled) && isSentInPart(operation, parameter, shapes))) {
            refuse(operation, parameter, styled, shapes);
            return Optional.empty();
        }
        if (styled.style() == Style.DEEP_OBJECT && !shapes.equals(Set.of(Shape.MEMBERS))) {
            noteBrackets(parameter);
        }
        if (parameter.allowEmptyValue() && !isString(type)) {
            noteEmpty(parameter);
        }
        boolean plain = !styled.allowReserved()
                && (styled.style() == Style.SIMPLE || styled.style() == Style.FORM)
                && hasAlwaysText(type);
        return Optional.of(
                plain ? new ParameterForm.Text() : new ParameterForm.Styled(constant(styled), styled.allowReserved()));
    }

    private void noteBrackets(Parameter parameter) {
        diagnostics.note(
                "undefined-style",
                parameter.location(),
                "OpenAPI defines deepObject for objects of texts alone; the parameter '" + parameter.name()
                        + "' is sent in brackets, as in " + parameter.name() + "[a][0]=b",
                "make it an object of strings, numbers and booleans, or use another style");
    }

    private void noteEmpty(Parameter parameter) {
        diagnostics.note(
                "empty-value",
                parameter.location(),
                "the parameter '" + parameter.name()
                        + "' may be empty, which its type cannot say; it is sent with a value or not at all",
                "make it a string, of which the empty one is sent as " + parameter.name() + "=");
    }

    /** Whether the properties of an object are parameters of the query of their own. */
    private static boolean standsApart(Parameter parameter, Serialization.Styled styled) {
        return parameter.in() == Parameter.In.QUERY && styled.style() == Style.FORM && styled.explode();
    }

    /** Whether an exploded object has instances with a form that services are known to read; what it has not is reported. */
    private boolean isSentInPart(String operation, Parameter parameter, Set<Shape> shapes) {
        List<String> spareable = Shape.spareable(contract, parameter.schema());
        Optional<String> list = Shape.property(contract, parameter.schema(), Shape.LIST);
        boolean hasLists = shapes.contains(Shape.MEMBERS_WITH_LISTS);
        if (!spareable.isEmpty()) {
            warnOfNested(operation, parameter, spareable);
            hasLists |= list.isPresent();
        }
        if (hasLists) {
            noteLists(parameter, list.orElse("name"));
        }
        return hasLists || !spareable.isEmpty();
    }

    private void warnOfNested(String operation, Parameter parameter, List<String> names) {
        diagnostics.warning(
                "undefined-style",
                parameter.location(),
                "OpenAPI does not define how objects, or arrays in arrays, are written in an exploded object; a call of '"
                        + operation + "' fails if the parameter '" + parameter.name() + "' has a value for "
                        + names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or ")),
                "make them parameters of their own, or use the style deepObject");
    }

    private void noteLists(Parameter parameter, String list) {
        diagnostics.note(
                "undefined-style",
                parameter.location(),
                "OpenAPI does not define how arrays in an exploded object are written; those of the parameter '"
                        + parameter.name() + "' are sent item by item, as in " + list + "=a&" + list + "=b",
                "leave it, or make each array a parameter of its own");
    }

    /** Whether a client may send a parameter of that name. */
    private static boolean isSendable(Parameter parameter) {
        return switch (parameter.in()) {
            case PATH, QUERY -> true;
            case COOKIE -> FieldNames.isToken(parameter.name());
            case HEADER -> FieldNames.isSendable(parameter.name());
        };
    }

    /** The constant of the runtime's style. */
    static String constant(Serialization.Styled styled) {
        return styled.style().name() + (styled.explode() && EXPLODABLE.contains(styled.style()) ? "_EXPLODED" : "");
    }

    /** Whether every value has a text of its own. */
    static boolean hasAlwaysText(JavaType type) {
        return type.isText()
                && !(type instanceof JavaType.Scalar scalar && scalar.kind().isCoded());
    }

    private static boolean isString(JavaType type) {
        return type instanceof JavaType.Model || type.is(ScalarKind.STRING) || type.is(ScalarKind.JSON);
    }

    /** What the table of styles defines (OpenAPI 3.1.1 §4.8.12.6), and how deepObject is commonly read. */
    private static Set<Shape> defined(Serialization.Styled styled, Parameter.In in) {
        return switch (styled.style()) {
            case SIMPLE, LABEL, MATRIX, FORM ->
                in == Parameter.In.COOKIE && styled.explode()
                        ? EnumSet.of(Shape.TEXT)
                        : EnumSet.of(Shape.TEXT, Shape.LIST, Shape.MEMBERS);
            case SPACE_DELIMITED, PIPE_DELIMITED -> EnumSet.of(Shape.LIST, Shape.MEMBERS);
            case DEEP_OBJECT -> styled.explode() ? EnumSet.allOf(Shape.class) : EnumSet.noneOf(Shape.class);
        };
    }

    /** Whether a style of forms has a form for some instance of a schema. */
    static boolean isDefined(Contract contract, Serialization.Styled styled, SchemaUse use) {
        Set<Shape> defined = defined(styled, Parameter.In.QUERY);
        return Shape.of(contract, use).stream().anyMatch(defined::contains);
    }

    private void refuse(String operation, Parameter parameter, Serialization.Styled styled, Set<Shape> shapes) {
        Serialization.Styled otherwise = new Serialization.Styled(styled.style(), !styled.explode(), false);
        boolean byExplode = defined(otherwise, parameter.in()).stream().anyMatch(shapes::contains);
        String how = styled.style().text() + (styled.explode() ? ", exploded," : ", not exploded,");
        diagnostics.warning(
                "undefined-style",
                parameter.location(),
                "OpenAPI does not define the style " + how + " for the type of the parameter '" + parameter.name()
                        + "' of '" + operation + "'" + nested(parameter, styled) + "; " + leftOut(parameter),
                byExplode
                        ? "set explode to " + !styled.explode() + ", or describe the parameter with content"
                        : "use another style, or describe the parameter with content");
    }

    /** What is in the way of an object that has a form but for one property. */
    private String nested(Parameter parameter, Serialization.Styled styled) {
        Optional<String> property = Shape.property(contract, parameter.schema(), Shape.NESTED);
        if (property.isEmpty() && !standsApart(parameter, styled)) {
            property = Shape.property(contract, parameter.schema(), Shape.LIST);
        }
        return defined(styled, parameter.in()).contains(Shape.MEMBERS)
                ? property.map(name -> ", an object whose property '" + name + "' is an array or object")
                        .orElse("")
                : "";
    }

    private Optional<ParameterForm> document(
            String operation, Parameter parameter, Serialization.Document document, JavaType type) {
        String mediaType = Content.essence(document.mediaType());
        if (mediaType.equals("application/json") || mediaType.endsWith("+json")) {
            return Optional.of(new ParameterForm.Json());
        } else if (mediaType.startsWith("text/") && type.isText()) {
            return Optional.of(hasAlwaysText(type) ? new ParameterForm.Text() : coded(parameter.in()));
        }
        diagnostics.warning(
                "unsupported-parameter",
                parameter.location(),
                "the parameter '" + parameter.name() + "' of '" + operation + "' is a document of the media type '"
                        + document.mediaType() + "', which cannot be written; " + leftOut(parameter),
                "use application/json, or a text of a type text/…");
        return Optional.empty();
    }

    /** A text that a codec writes: by the style of its place that adds nothing to it. */
    private static ParameterForm coded(Parameter.In in) {
        boolean named = in == Parameter.In.QUERY || in == Parameter.In.COOKIE;
        return new ParameterForm.Styled((named ? Style.FORM : Style.SIMPLE).name(), false);
    }

    private static String leftOut(Parameter parameter) {
        return isNeeded(parameter) ? "the operation is left out of the client" : "it is left out";
    }

    /** Whether an operation cannot be called without a parameter. */
    static boolean isNeeded(Parameter parameter) {
        boolean written = parameter.in() == Parameter.In.HEADER && FieldNames.isWrittenAnyway(parameter.name());
        return parameter.required() && !written;
    }
}
