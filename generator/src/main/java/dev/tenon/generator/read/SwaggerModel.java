package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.List;
import java.util.Optional;

/** Hands the tree to Swagger Parser, which makes the model of OpenAPI and finds what is wrong with the document's structure. */
final class SwaggerModel {
    private SwaggerModel() {}

    static Optional<OpenAPI> of(Node.ObjectNode root, Diagnostics diagnostics) {
        SwaggerParseResult result = new OpenAPIDeserializer()
                .deserialize(SwaggerInput.of(root, diagnostics), null, new ParseOptions(), false);
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        SwaggerMessages findings = new SwaggerMessages(root, diagnostics);
        messages.forEach(findings::report);
        Optional<OpenAPI> model = Optional.ofNullable(result.getOpenAPI());
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
