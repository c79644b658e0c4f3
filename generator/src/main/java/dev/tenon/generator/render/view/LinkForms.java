package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.LinkMethod;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;

/** The methods that follow a link of an operation's answers. */
final class LinkForms {
    private static final Identifier ANSWER = new Identifier("answer");

    private final OperationMethod source;
    private final LinkMethod link;
    private final OperationMethod target;

    LinkForms(OperationMethod source, LinkMethod link) {
        this.source = source;
        this.link = link;
        this.target = link.target();
    }

    /** The methods that stand beside those of an operation. */
    static List<LinkMethod> methods(OperationMethod operation) {
        return operation.responses().stream()
                .flatMap(answer -> answer.links().stream())
                .flatMap(bound -> bound.method().stream())
                .filter(method -> method.declaredBy().equals(operation.id()))
                .distinct()
                .toList();
    }

    List<ClientView.FormView> forms() {
        List<ClientView.FormView> forms = new ArrayList<>();
        Code request =
                Code.of("#.#(#)", new Identifier(source.calls().simpleName()), new Identifier(link.name()), ANSWER);
        for (boolean async : new boolean[] {false, true}) {
            for (boolean full : new boolean[] {false, true}) {
                ResultForm form = new ResultForm(target, full, async);
                forms.add(new ClientView.FormView(
                        full || async ? otherDocs(full, async) : docs(),
                        target.docs().deprecated(),
                        form.returned(),
                        form.name(link.name()),
                        parameter(),
                        form.statement(request, new Code("options"))));
            }
        }
        return forms;
    }

    private Code parameter() {
        return Code.of("# #", TypeToken.of(link.source().type()), ANSWER);
    }

    private List<JavadocLine> docs() {
        Javadoc docs = new Javadoc()
                .paragraph("Follows the link " + Javadoc.code(link.link()) + " of an answer: as "
                        + LinkDocs.reference(target) + ", with " + given() + ".")
                .tag(
                        "@param answer",
                        (link.source() instanceof LinkMethod.Source.Body ? "the body of an answer" : "an answer")
                                + " of " + LinkDocs.reference(source));
        docs.tag(
                "@throws IllegalArgumentException", "if the answer lacks a value that the link needs; nothing is sent");
        return docs.lines();
    }

    private String given() {
        return String.join(
                ", ",
                link.arguments().stream()
                        .map(argument ->
                                LinkDocs.given(argument.parameter().member().wireName(), argument.text()))
                        .toList());
    }

    private List<JavadocLine> otherDocs(boolean full, boolean async) {
        String text = "As {@link #" + link.name() + "}" + (async ? ", without waiting" : "")
                + (full ? ", for the answer whatever its status" : "")
                + (async && !full ? "; cancelling the future cancels the call." : ".");
        return new Javadoc().paragraph(text).lines();
    }
}
