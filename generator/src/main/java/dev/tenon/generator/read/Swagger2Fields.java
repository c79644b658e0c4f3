package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of those objects of Swagger 2.0 that look different in OpenAPI 3.0. Those of other objects are the same in both, so
 * that Swagger Parser finds what is none.
 */
final class Swagger2Fields {
    private static final Set<String> DOCUMENT =
            words("swagger info host basePath schemes consumes produces paths definitions parameters responses"
                    + " securityDefinitions security tags externalDocs");
    private static final Set<String> PATH_ITEM = words("$ref get put post delete options head patch parameters");
    private static final Set<String> OPERATION = words(
            "tags summary description externalDocs operationId consumes produces parameters responses schemes deprecated"
                    + " security");
    private static final Set<String> RESPONSE = words("description schema headers examples");
    private static final Set<String> BODY = words("name in description required schema");

    /** Of the Schema Object; a parameter of the path, say, may have a few of them only, but all mean something. */
    private static final Set<String> SCHEMA = words(
            "format title description default multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength"
                    + " minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type items allOf"
                    + " properties additionalProperties discriminator readOnly xml externalDocs example nullable deprecated");

    private static final Set<String> HEADER = both(SCHEMA, words("collectionFormat"));
    private static final Set<String> PARAMETER = both(HEADER, words("name in allowEmptyValue"));

    private final Diagnostics diagnostics;

    Swagger2Fields(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Map<String, Node> ofDocument(Node.ObjectNode node) {
        return known(node, DOCUMENT, "a document");
    }

    Map<String, Node> ofPathItem(Node.ObjectNode node) {
        return known(node, PATH_ITEM, "a path item");
    }

    Map<String, Node> ofOperation(Node.ObjectNode node) {
        return known(node, OPERATION, "an operation");
    }

    Map<String, Node> ofResponse(Node.ObjectNode node) {
        return known(node, RESPONSE, "a response");
    }

    Map<String, Node> ofHeader(Node.ObjectNode node) {
        return known(node, HEADER, "a header");
    }

    Map<String, Node> ofParameter(Node.ObjectNode node) {
        return Swagger2Parameters.in(node).equals("body")
                ? known(node, BODY, "a parameter in the body")
                : known(node, PARAMETER, "a parameter that is not in the body");
    }

    /** The members that mean something; the others are reported. */
    private Map<String, Node> known(Node.ObjectNode node, Set<String> fields, String object) {
        Map<String, Node> known = new LinkedHashMap<>();
        node.members().forEach((name, value) -> {
            if (fields.contains(name) || name.startsWith("x-")) {
                known.put(name, value);
            } else {
                diagnostics.warning(
                        "unknown-field",
                        value.location(),
                        "Swagger 2.0 has no field '" + name + "' in " + object + "; it is not used",
                        "correct the name, remove the field, or let its name begin with 'x-'");
            }
        });
        return known;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
