package dev.tenon.generator.render.view;

import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code object} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param superclass the class that it extends
 * @param interfaces an {@code implements} clause with a space before it, or nothing
 * @param presets the statements of {@code builder()}
 * @param members the properties
 * @param missing the check that {@code build()} makes, if anything is required
 * @param values the type of an array of values that may be null
 * @param fields an array of the names and values of the properties in turn
 */
public record ObjectView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        TypeToken superclass,
        Code interfaces,
        List<Code> presets,
        List<MemberView> members,
        Optional<MissingView> missing,
        TypeToken values,
        Code fields) {
    /**
     * The check for required properties.
     *
     * @param exception what is thrown
     * @param lines the statement
     */
    public record MissingView(TypeToken exception, List<Code> lines) {}
}
