package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.contract.ExternalDocs;
import dev.tenon.generator.contract.Prose;
import dev.tenon.generator.contract.TextContent;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * What the contract says of something, raw: whoever prints it has to encode it.
 *
 * @param description CommonMark, or empty
 * @param example a value, or empty
 * @param externalDocs where more is written, or empty
 * @param content what a text holds, or empty
 * @param values the numbers that it can be, where the contract names them, or empty
 * @param deprecated whether the contract marks it so
 */
public record Docs(
        Optional<String> description,
        Optional<Node> example,
        Optional<ExternalDocs> externalDocs,
        Optional<TextContent> content,
        List<EnumValue> values,
        boolean deprecated) {
    /** Nothing is said. */
    public static final Docs NONE = new Docs(Optional.empty(), false);

    /**
     * A description alone.
     *
     * @param description CommonMark, or empty
     * @param deprecated whether the contract marks it so
     */
    public Docs(Optional<String> description, boolean deprecated) {
        this(description, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), deprecated);
    }

    /**
     * What the contract tells of something.
     *
     * @param prose the words
     * @return the same with its examples
     */
    public static Docs of(Prose prose) {
        return new Docs(
                prose.description(),
                prose.example(),
                prose.externalDocs(),
                prose.content(),
                List.of(),
                prose.deprecated());
    }

    /**
     * What a schema tells.
     *
     * @param prose the words
     * @param title the schema's title, which stands in where it has no description
     * @return the same without examples
     */
    public static Docs of(Prose prose, Optional<String> title) {
        return new Docs(
                prose.description().isPresent() ? prose.description() : title,
                Optional.empty(),
                prose.externalDocs(),
                Optional.empty(),
                List.of(),
                prose.deprecated());
    }

    /**
     * What a schema tells whose class has a name.
     *
     * @param prose the words
     * @param title the schema's title, which says nothing more if it is in the name
     * @param named the class
     * @return the same without examples
     */
    public static Docs of(Prose prose, Optional<String> title, ClassName named) {
        return of(prose, title.filter(text -> !named.simpleName().contains(JavaNames.type(List.of(text)))));
    }

    /**
     * Whether there is a description to be seen.
     *
     * @return false if it is blank, too
     */
    public boolean isDescribed() {
        return description.filter(text -> !text.isBlank()).isPresent();
    }

    /**
     * The same, and the only value that something can be, where nothing else is said of it.
     *
     * @param value the only value; only texts, numbers and booleans are told
     * @return the documentation
     */
    public Docs withOnly(Optional<Node> value) {
        return value.filter(only -> values.isEmpty() && !isDescribed())
                .flatMap(Docs::text)
                .map(only -> new Docs(
                        description,
                        example,
                        externalDocs,
                        content,
                        List.of(new EnumValue(only, Optional.empty(), Optional.empty(), false)),
                        deprecated))
                .orElse(this);
    }

    private static Optional<String> text(Node value) {
        if (value instanceof Node.StringNode text) {
            return Optional.of(text.value());
        }
        return value instanceof Node.NumberNode || value instanceof Node.BooleanNode
                ? Optional.of(JsonText.of(value))
                : Optional.empty();
    }

    /**
     * The same, without the values that something can be.
     *
     * @return the documentation
     */
    public Docs withoutValues() {
        return new Docs(description, example, externalDocs, content, List.of(), deprecated);
    }

    /**
     * What two answers are both said to be: they have nothing but a description.
     *
     * @param other what is said of the other one
     * @return the description if both have the same one, otherwise nothing
     */
    public Docs common(Docs other) {
        return description.equals(other.description) ? this : NONE;
    }

    /**
     * The same, and the numbers that something can be.
     *
     * @param numbers the numbers that the contract names, for which Java has no constants
     * @return the documentation
     */
    public Docs withValues(List<EnumValue> numbers) {
        return new Docs(description, example, externalDocs, content, numbers, deprecated);
    }
}
