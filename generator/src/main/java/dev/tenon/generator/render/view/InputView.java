package dev.tenon.generator.render.view;

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
 * @param fields the names and values of the members in turn, if it is equal by value
 * @param body how it becomes a body, if it does
 */
public record InputView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        List<MemberView> members,
        Optional<ObjectView.MissingView> missing,
        boolean none,
        Code superclass,
        Optional<FieldsView> fields,
        Optional<BodyView> body) {
    /**
     * The members by which objects are equal.
     *
     * @param type the type of the array's items
     * @param values the array
     */
    public record FieldsView(TypeToken type, Code values) {}

    /**
     * How a multipart body is put together.
     *
     * @param type the type of the body
     * @param statements the statements that add the parts
     */
    public record BodyView(TypeToken type, List<Code> statements) {}
}
