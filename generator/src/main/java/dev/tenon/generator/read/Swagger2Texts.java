package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts of Swagger 2.0, and the lists of them that say how it is transported, such as {@code produces}; what is no such list is reported. */
final class Swagger2Texts {
    private final Diagnostics diagnostics;
    private final FieldFindings findings;

    Swagger2Texts(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.findings = new FieldFindings(diagnostics);
    }

    /** The texts of a list, which may have none; empty if nothing is said. */
    Optional<List<Node.StringNode>> of(Node owner, String name) {
        Optional<Node> said = owner.get(name);
        if (said.isPresent() && said.get() instanceof Node.ArrayNode array) {
            return Optional.of(texts(array));
        }
        said.filter(value -> !findings.isEmpty(name, value))
                .ifPresent(value -> findings.wrongKind(name, "an array", value));
        return Optional.empty();
    }

    private List<Node.StringNode> texts(Node.ArrayNode array) {
        List<Node.StringNode> texts = new ArrayList<>();
        for (Node item : array.items()) {
            if (item instanceof Node.StringNode text) {
                texts.add(text);
            } else {
                diagnostics.error(
                        "wrong-type",
                        item.location(),
                        "a string is needed; this is " + item.kind(),
                        "correct it, or remove it");
            }
        }
        return texts;
    }

    /** A text; empty if there is none, or something else, which is reported. */
    String given(Node owner, String name) {
        owner.get(name)
                .filter(value -> !(value instanceof Node.StringNode) && !findings.isEmpty(name, value))
                .ifPresent(value -> findings.wrongKind(name, "a string", value));
        return text(owner, name);
    }

    /** A text; empty if there is none. */
    static String text(Node owner, String name) {
        return owner.get(name).orElse(owner) instanceof Node.StringNode text ? text.value() : "";
    }
}
