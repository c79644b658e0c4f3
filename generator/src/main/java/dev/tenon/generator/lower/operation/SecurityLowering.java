package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.SecurityScheme;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lowers the security schemes. */
public final class SecurityLowering {
    private final Fields fields;

    /**
     * Starts lowering.
     *
     * @param fields reads members by kind
     */
    public SecurityLowering(Fields fields) {
        this.fields = fields;
    }

    /**
     * The security schemes of a contract.
     *
     * @param spec what was read
     * @return those of a known type, in their order
     */
    public List<SecurityScheme> lower(ParsedSpec spec) {
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
            case "oauth2" -> {
                return Optional.of(new SecurityScheme.OAuth2(name, location, description, clientCredentials(node)));
            }
            case "openIdConnect" -> {
                return Optional.of(new SecurityScheme.OpenIdConnect(name, location, description));
            }
            case "mutualTLS" -> {
                return Optional.of(new SecurityScheme.MutualTls(name, location, description));
            }
            // The reader has reported it already.
            default -> {
                return Optional.empty();
            }
        }
    }

    private Optional<SecurityScheme.ClientCredentialsFlow> clientCredentials(Node node) {
        return node.get("flows")
                .flatMap(flows -> flows.get("clientCredentials"))
                .flatMap(flow -> fields.text(flow, "tokenUrl")
                        .map(url -> new SecurityScheme.ClientCredentialsFlow(
                                url, List.copyOf(fields.map(flow, "scopes").keySet()))));
    }

    private Parameter.In in(Node node) {
        return switch (fields.text(node, "in").orElse("header")) {
            case "query" -> Parameter.In.QUERY;
            case "cookie" -> Parameter.In.COOKIE;
            default -> Parameter.In.HEADER;
        };
    }
}
