package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lists of texts that say how Swagger 2.0 is transported, such as {@code produces}; what is no such list is reported. */
final class Swagger2Texts {
    private final Diagnostics diagnostics;

    Swagger2Texts(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The texts of a list, which may have none; empty if nothing is said. */
    Optional<List<Node.StringNode>> of(Node owner, String name) {
        Optional<Node> said = owner.get(name);
        if (said.isPresent() && said.get() instanceof Node.ArrayNode array) {
            return Optional.of(texts(array));
        }
        said.ifPresent(value -> noList(name, value));
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

    private void noList(String name, Node value) {
        if (value instanceof Node.NullNode) {
            diagnostics.warning(
                    "empty-field",
                    value.location(),
                    "'" + name + "' has no value; it is taken as if it were not there",
                    "give it a value, or remove it");
        } else {
            diagnostics.error(
                    "wrong-kind",
                    value.location(),
                    "'" + name + "' must be an array, this is " + value.kind(),
                    "write an array");
        }
    }
}
