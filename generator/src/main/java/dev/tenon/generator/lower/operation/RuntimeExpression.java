package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Link;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runtime expressions of links (OpenAPI 3.1.1 §4.8.20.4). */
final class RuntimeExpression {
    private static final Pattern SYNTAX = Pattern.compile(
            "\\$(?:url|method|statusCode"
                    + "|(request|response)\\.(?:header\\.([!#$%&'*+.^_`|~0-9A-Za-z-]+)|(?:query|path)\\.(.+)|body(?:#((?:/.*)?))?))");

    private RuntimeExpression() {}

    /** What a value of a link means; empty if it begins like an expression and is none. */
    static Optional<Link.Value> value(Node node) {
        if (!(node instanceof Node.StringNode text)) {
            return Optional.of(new Link.Value.Constant(node));
        }
        if (!text.value().startsWith("$")) {
            boolean composed = text.value().contains("{$");
            return Optional.of(composed ? new Link.Value.Elsewhere() : new Link.Value.Constant(node));
        }
        Matcher parts = SYNTAX.matcher(text.value());
        return parts.matches() ? Optional.of(value(parts)) : Optional.empty();
    }

    private static Link.Value value(Matcher parts) {
        if (!"response".equals(parts.group(1)) || parts.group(3) != null) {
            return new Link.Value.Elsewhere();
        }
        return parts.group(2) != null
                ? new Link.Value.Header(parts.group(2))
                : new Link.Value.Body(
                        Pointer.parse(Optional.ofNullable(parts.group(4)).orElse("")));
    }
}
