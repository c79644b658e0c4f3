package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.SecurityScheme;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lowers the security schemes. */
final class SecurityLowering {
    private final Fields fields;
    private final Diagnostics diagnostics;

    SecurityLowering(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    List<SecurityScheme> lower(ParsedSpec spec) {
        Map<String, Node> nodes = spec.root()
                .get("components")
                .map(components -> fields.map(components, "securitySchemes"))
                .orElse(Map.of());
        List<SecurityScheme> schemes = new ArrayList<>();
        nodes.forEach((name, node) -> scheme(name, node).ifPresent(schemes::add));
        return schemes;
    }

    private Optional<SecurityScheme> scheme(String name, Node node) {
        Location location = node.location();
        Optional<String> description = fields.prose(node, "description");
        String type = fields.text(node, "type").orElse("");
        switch (type) {
            case "apiKey" -> {
                return Optional.of(new SecurityScheme.ApiKey(
                        name,
                        location,
                        description,
                        in(node),
                        fields.text(node, "name").orElse(name)));
            }
            case "http" -> {
                String scheme = fields.text(node, "scheme").orElse("bearer").toLowerCase(Locale.ROOT);
                return Optional.of(new SecurityScheme.Http(name, location, description, scheme));
            }
            case "oauth2", "openIdConnect" -> {
                // What travels is an access token (RFC 6750); how the caller gets it is its own business.
                return Optional.of(new SecurityScheme.Http(name, location, description, "bearer"));
            }
            default -> {
                diagnostics.warning(
                        "unsupported-security",
                        location,
                        "the security scheme '" + name + "' of type '" + type + "' is left to the transport",
                        "configure it in a transport of your own");
                return Optional.empty();
            }
        }
    }

    private Parameter.In in(Node node) {
        return switch (fields.text(node, "in").orElse("header")) {
            case "query" -> Parameter.In.QUERY;
            case "cookie" -> Parameter.In.COOKIE;
            default -> Parameter.In.HEADER;
        };
    }
}
