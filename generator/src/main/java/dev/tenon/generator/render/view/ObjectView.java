package dev.tenon.generator.render.view;

import java.util.List;
import java.util.Optional;

/**
 * What the template {@code object} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param interfaces an {@code implements} clause with a space before it, or nothing
 * @param presets the statements of {@code builder()}
 * @param members the properties
 * @param missing the check that {@code build()} makes, if anything is required
 * @param equality the lines of the expression that {@code equals} returns
 * @param hash the expression that {@code hashCode} returns
 * @param parts the lines of the text that {@code toString} returns
 * @param other the type of the parameter of {@code equals}
 */
public record ObjectView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        Code interfaces,
        List<Code> presets,
        List<MemberView> members,
        Optional<MissingView> missing,
        List<Code> equality,
        Code hash,
        List<Code> parts,
        TypeToken other) {
    /**
     * The check for required properties.
     *
     * @param exception what is thrown
     * @param lines the statement
     */
    public record MissingView(TypeToken exception, List<Code> lines) {}
}
