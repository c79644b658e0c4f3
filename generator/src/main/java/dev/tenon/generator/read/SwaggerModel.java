package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.Optional;

/** Hands the tree to Swagger Parser, which makes the model of OpenAPI and finds what is wrong with the document's structure. */
final class SwaggerModel {
    private SwaggerModel() {}

    static Optional<OpenAPI> of(Node.ObjectNode root, Diagnostics diagnostics) {
        OpenAPIDeserializer.ParseResult result = new OpenAPIDeserializer.ParseResult();
        SwaggerMessages findings = new SwaggerMessages(root, diagnostics);
        Optional<OpenAPI> model = Optional.empty();
        try {
            // Not by "deserialize", which copies the document by an ObjectMapper for extensions that there are none of.
            model = Optional.ofNullable(
                    new OpenAPIDeserializer().parseRoot(SwaggerInput.of(root, diagnostics), result, null));
            result.getMessages().forEach(findings::report);
        } catch (RuntimeException e) {
            findings.report(String.valueOf(e.getMessage()));
        }
        if (model.isEmpty() && !diagnostics.hasErrors()) {
            diagnostics.error(
                    "openapi-structure",
                    root.location(),
                    "Swagger Parser makes no model of this document",
                    "compare the document with OpenAPI's specification, or report this contract to Tenon");
        }
        return model;
    }
}
