package dev.tenon.generator.render.view;

import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code input} sees: a class that a caller fills for a call.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param members its members
 * @param missing the check that {@code build()} makes, if anything is required
 * @param none whether there is an instance with nothing set
 * @param superclass what it extends
 * @param values the type of the items of an array of values
 * @param fields the names and values of the members in turn
 * @param body how it becomes a body, if it does
 */
public record InputView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        List<MemberView> members,
        Optional<ObjectView.MissingView> missing,
        boolean none,
        TypeToken superclass,
        TypeToken values,
        Code fields,
        Optional<BodyView> body) {
    /**
     * How a multipart body is put together.
     *
     * @param type the type of the body
     * @param statements the statements that add the parts
     */
    public record BodyView(TypeToken type, List<Code> statements) {}
}
