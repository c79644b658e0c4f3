package dev.tenon.generator.read;

import dev.tenon.generator.source.Position;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/** Lets SnakeYAML read the structure of a document, without its ideas about what plain texts mean. */
final class YamlComposer {
    /** The tag of scalars that are neither quoted nor tagged: their meaning follows from YAML 1.2's core schema. */
    static final Tag PLAIN = new Tag("tag:tenon.dev,2026:plain");

    private YamlComposer() {}

    /** The document's node, or null if there is none. */
    static @Nullable Node compose(String text, LineIndex lines) throws DocumentException {
        LoaderOptions options = options();
        // Not by "Yaml", which starts all that makes Java objects of nodes, and documents of Java objects.
        ParserImpl parser = new YamlEvents(text, options);
        try {
            return new Composer(parser, new PlainResolver(), options).getSingleNode();
        } catch (MarkedYAMLException e) {
            String problem = String.valueOf(e.getProblem());
            // Quotes that are never closed and keys without a colon are found where they begin, not where the parser
            // gave up.
            boolean opened = problem.contains("unexpected end of stream") || problem.contains("expected ':'");
            boolean begin = opened && e.getContextMark() != null || e.getProblemMark() == null;
            Mark mark = begin ? e.getContextMark() : e.getProblemMark();
            throw SyntaxProblems.yaml(e.getContext() + " " + problem, position(mark, lines), problem);
        } catch (ReaderException e) {
            throw SyntaxProblems.yaml(e.getMessage(), lines.positionOfCodePoint(e.getPosition()), e.getMessage());
        } catch (YAMLException e) {
            // The limit of nesting is met before the value is taken from the parser.
            Mark mark = parser.peekEvent().getStartMark();
            throw SyntaxProblems.yaml(e.getMessage(), position(mark, lines), e.getMessage());
        }
    }

    private static Position position(@Nullable Mark mark, LineIndex lines) {
        return mark == null ? Position.START : lines.positionOfCodePoint(mark.getIndex());
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        // Size is limited when loading, and what aliases make of it when the tree is made.
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(JsonDocument.DEEPEST);
        // No tag makes an object here; those that JSON does not know are refused where the tree is made, with their
        // places.
        options.setTagInspector(tag -> true);
        return options;
    }

    private static final class PlainResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: the rules of YAML 1.1 take "no" for a boolean.
        }

        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return kind == NodeId.scalar && implicit ? PLAIN : super.resolve(kind, value, implicit);
        }
    }
}
