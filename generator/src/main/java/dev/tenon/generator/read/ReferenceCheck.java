package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows every reference of a contract once, so that all that lead nowhere are reported at once. */
final class ReferenceCheck {
    /** Beside the reference of a path item: a text may say more of it here. */
    private static final Set<String> HARMLESS = Set.of("$ref", "summary", "description");

    private final References references;
    private final boolean old;
    private final Diagnostics diagnostics;
    private final SchemaDialects dialects;
    private final SchemaKeywords keywords;
    private final Set<Location> seen = new HashSet<>();
    private final Set<Location> wrong = new HashSet<>();
    private final List<Node.ObjectNode> schemas = new ArrayList<>();
    /** A queue, since a chain of schemas may be longer than the stack is deep. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /**
     * Starts a check.
     *
     * @param old whether the documents are those of Swagger 2.0, which keeps components in sections of the document
     */
    ReferenceCheck(References references, boolean old, Diagnostics diagnostics) {
        this.references = references;
        this.old = old;
        this.diagnostics = diagnostics;
        this.dialects = new SchemaDialects(diagnostics);
        this.keywords = new SchemaKeywords(diagnostics);
    }

    /** Checks a contract; gives back the references that name something of another kind than is needed where they stand. */
    Set<Location> check(Node.ObjectNode root) {
        check(root, old ? Part.SWAGGER_DOCUMENT : Part.DOCUMENT);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        return wrong;
    }

    /** The schemas of what was checked, wherever they stand. */
    List<Node.ObjectNode> schemas() {
        return schemas;
    }

    private void check(Node node, Part part) {
        if (node instanceof Node.ObjectNode object && seen.add(node.location())) {
            dialects.check(object, part);
            if (part == Part.SCHEMA) {
                keywords.check(object);
                schemas.add(object);
            }
            if (part != Part.DOCUMENT && part != Part.SWAGGER_DOCUMENT) {
                checkReference(object, part);
            }
            part.visit(object, this::check);
        }
    }

    private void checkReference(Node.ObjectNode object, Part part) {
        Optional<Node> reference = object.get("$ref");
        if (References.reference(object).isPresent()) {
            follow(object, part);
        } else if (reference.isPresent()) {
            diagnostics.error(
                    "wrong-kind",
                    reference.get().location(),
                    "'$ref' must be a string, this is " + reference.get().kind(),
                    "name " + part.title() + ", for example '#/components/…'");
        }
    }

    private void follow(Node.ObjectNode reference, Part part) {
        Optional<Node> target = references.resolve(reference);
        if (target.isEmpty()) {
            return;
        }
        Optional<Part> named = placed(target.get());
        if (named.isPresent() && !fits(named.get(), part)) {
            refuse(reference, named.get().title(), part);
        } else if (isObject(part) && !(target.get() instanceof Node.ObjectNode)) {
            refuse(reference, target.get().kind(), part);
        } else {
            if (part == Part.PATH_ITEM) {
                reportBoth(reference, target.get());
            }
            waiting.add(() -> check(target.get(), part));
        }
    }

    /** What stands beside the reference of a path item is added to what it names; of the same field OpenAPI does not say which one holds. */
    private void reportBoth(Node.ObjectNode reference, Node named) {
        reference.members().forEach((name, value) -> {
            if (!HARMLESS.contains(name)
                    && !name.startsWith("x-")
                    && named.get(name).isPresent()) {
                diagnostics.warning(
                        "beside-reference",
                        value.location(),
                        "what '" + References.reference(reference).orElse("") + "' names has '" + name
                                + "', too; the one that stands here holds",
                        "remove one of them");
            }
        });
    }

    /** What a schema may be is found out when schemas are lowered, and no example is needed. */
    private static boolean isObject(Part part) {
        return part != Part.SCHEMA && part != Part.EXAMPLE;
    }

    private void refuse(Node.ObjectNode reference, String found, Part needed) {
        wrong.add(reference.location());
        diagnostics.error(
                "wrong-reference",
                reference.get("$ref").orElse(reference).location(),
                "'" + References.reference(reference).orElse("") + "' names " + found + ", but " + needed.title()
                        + " is needed here",
                "name " + needed.title() + " instead");
    }

    /** What a node is that is a whole contract, or stands where OpenAPI says what there is. */
    private Optional<Part> placed(Node node) {
        List<String> tokens = node.location().pointer().tokens();
        if (tokens.isEmpty()) {
            Optional<Part> swagger = node.get("swagger").map(version -> Part.SWAGGER_DOCUMENT);
            return node.get("openapi").map(version -> Part.DOCUMENT).or(() -> swagger);
        }
        return Part.DOCUMENT.at(tokens).or(() -> old ? Part.SWAGGER_DOCUMENT.at(tokens) : Optional.empty());
    }

    /** A header is a parameter without a name, and contracts do share their definitions. */
    private static boolean fits(Part found, Part needed) {
        return found == needed
                || found == Part.HEADER && needed == Part.PARAMETER
                || needed == Part.HEADER && found == Part.PARAMETER;
    }
}
