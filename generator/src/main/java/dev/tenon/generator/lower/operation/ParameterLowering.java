package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.Serialization;
import dev.tenon.generator.contract.Style;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.schema.PartNames;
import dev.tenon.generator.lower.schema.Schemas;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers the parameters of an operation and of its path together. */
final class ParameterLowering {
    /** These header fields are described elsewhere in a contract (OpenAPI 3.0.3 §4.7.12.1). */
    private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

    /** The styles of each place, the first one being the default (OpenAPI 3.1.1 §4.8.12.3). */
    private static final Map<Parameter.In, List<Style>> STYLES = Map.of(
            Parameter.In.PATH, List.of(Style.SIMPLE, Style.LABEL, Style.MATRIX),
            Parameter.In.QUERY, StyleLowering.QUERY,
            Parameter.In.HEADER, List.of(Style.SIMPLE),
            Parameter.In.COOKIE, List.of(Style.FORM));

    private final Fields fields;
    private final Schemas schemas;
    private final Diagnostics diagnostics;
    private final StyleLowering styles;

    ParameterLowering(Fields fields, Schemas schemas, Diagnostics diagnostics) {
        this.fields = fields;
        this.schemas = schemas;
        this.diagnostics = diagnostics;
        this.styles = new StyleLowering(fields, diagnostics);
    }

    List<Parameter> lower(PartOwner operation, PathQuery path, Node item, Node node) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        // An operation's parameter replaces the path's of the same name and place.
        for (Node owner : List.of(item, node)) {
            Set<String> own = new HashSet<>();
            for (Node parameter : fields.list(owner, "parameters")) {
                parameter(operation, parameter).ifPresent(lowered -> {
                    String key = lowered.in() + " " + lowered.name();
                    parameters.put(key, lowered);
                    if (!own.add(key)) {
                        repeated(lowered);
                    }
                });
            }
        }
        asSent(operation, parameters, path, node);
        Set<String> variables = new LinkedHashSet<>(path.path().variables());
        parameters.values().removeIf(parameter -> isNotInPath(parameter, variables));
        for (String variable : variables) {
            parameters.computeIfAbsent(
                    Parameter.In.PATH + " " + variable, key -> undeclared(operation, variable, node));
        }
        return List.copyOf(parameters.values());
    }

    /** The variables of a query in the path are parameters of the query, however they are declared. */
    private void asSent(PartOwner operation, Map<String, Parameter> parameters, PathQuery path, Node node) {
        path.names().forEach((variable, name) -> {
            String key = Parameter.In.QUERY + " " + name;
            Optional<Parameter> inPath = Optional.ofNullable(parameters.remove(Parameter.In.PATH + " " + variable));
            Optional<Parameter> declared = inPath.or(
                            () -> Optional.ofNullable(parameters.remove(Parameter.In.QUERY + " " + variable)))
                    .map(parameter -> parameter.inQuery(name));
            if (declared.isPresent() && parameters.containsKey(key)) {
                repeated(declared.get());
            }
            declared.ifPresent(parameter -> parameters.put(key, parameter));
            parameters.computeIfAbsent(
                    key, absent -> undeclared(operation, variable, node).inQuery(name));
        });
    }

    private void repeated(Parameter parameter) {
        diagnostics.warning(
                "repeated-parameter",
                parameter.location(),
                "the parameter '" + parameter.name() + "' is declared twice; this declaration holds",
                "remove one of them");
    }

    private boolean isNotInPath(Parameter parameter, Set<String> variables) {
        boolean lost = parameter.in() == Parameter.In.PATH && !variables.contains(parameter.name());
        if (lost) {
            diagnostics.warning(
                    "unused-path-parameter",
                    parameter.location(),
                    "the path has no place for the parameter '" + parameter.name() + "'; it is left out",
                    "put {" + parameter.name() + "} into the path or remove the parameter");
        }
        return lost;
    }

    private Parameter undeclared(PartOwner operation, String variable, Node node) {
        diagnostics.warning(
                "undeclared-path-parameter",
                node.location(),
                "the path's variable '" + variable + "' is not declared as a parameter; it is taken for a string",
                "add a parameter '" + variable + "' with 'in: path' and 'required: true'");
        Location place = node.location().child("parameters", variable);
        Node string = new Node.ObjectNode(place, Map.of("type", new Node.StringNode(place, "string")));
        SchemaUse use = schemas.use(string, List.of(operation.words(), variable));
        Serialization simple = new Serialization.Styled(Style.SIMPLE, false, false);
        return new Parameter(
                variable,
                Parameter.In.PATH,
                place,
                use,
                true,
                simple,
                false,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Media types are described with the bodies; a credential that is described like this alone would be missed. */
    private void reportCredential(String name, Node node) {
        if (name.equalsIgnoreCase("Authorization")) {
            diagnostics.note(
                    "ignored-parameter",
                    node.location(),
                    "OpenAPI leaves the header field Authorization to security schemes; the parameter is ignored",
                    "declare a security scheme, for which the client's builder has a method");
        }
    }

    private Optional<Parameter> parameter(PartOwner operation, Node node) {
        Optional<String> name = fields.text(node, "name");
        Optional<Parameter.In> in = fields.text(node, "in").flatMap(ParameterLowering::in);
        // What is missing or wrong here was reported when the document was read.
        if (name.isEmpty() || in.isEmpty()) {
            return Optional.empty();
        }
        if (in.get() == Parameter.In.HEADER && IGNORED.contains(name.get().toLowerCase(Locale.ROOT))) {
            reportCredential(name.get(), node);
            return Optional.empty();
        }
        Optional<Map.Entry<String, Node>> document =
                fields.map(node, "content").entrySet().stream().findFirst();
        Node schema = Fields.schema(node)
                .or(() -> document.flatMap(content -> Fields.schema(content.getValue())))
                .orElseGet(() -> new Node.BooleanNode(node.location(), true));
        Optional<Serialization> serialization = Fields.schema(node).isPresent() || document.isEmpty()
                ? styles.of(node, STYLES.get(in.get()))
                        .map(styled -> in.get() == Parameter.In.QUERY ? styled : styles.outsideQuery(styled, node))
                : Optional.of(new Serialization.Document(document.get().getKey().toLowerCase(Locale.ROOT)));
        return serialization.map(form -> new Parameter(
                name.get(),
                in.get(),
                node.location(),
                schemas.use(
                        schema,
                        PartNames.of(node.location(), "parameter", List.of(operation.of(node.location()), name.get()))),
                fields.flag(node, "required") || in.get() == Parameter.In.PATH,
                form,
                in.get() == Parameter.In.QUERY && fields.flag(node, "allowEmptyValue"),
                schemas.defaultOf(schema),
                fields.prose(node, "description"),
                fields.flag(node, "deprecated")));
    }

    private static Optional<Parameter.In> in(String text) {
        return switch (text) {
            case "path" -> Optional.of(Parameter.In.PATH);
            case "query" -> Optional.of(Parameter.In.QUERY);
            case "header" -> Optional.of(Parameter.In.HEADER);
            case "cookie" -> Optional.of(Parameter.In.COOKIE);
            default -> Optional.empty();
        };
    }
}
