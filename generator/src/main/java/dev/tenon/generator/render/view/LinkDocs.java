package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.AnswerLink;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.render.text.CommonMark;
import dev.tenon.generator.render.text.Javadoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of links in comments. */
final class LinkDocs {
    private LinkDocs() {}

    /** The method of an operation. */
    static String reference(OperationMethod operation) {
        return Javadoc.link(operation.owner(), operation.name());
    }

    /** A parameter and where its value comes from. */
    static String given(String parameter, String text) {
        return Javadoc.code(text) + " for " + Javadoc.code(parameter);
    }

    /** The links of an answer as a list; empty if it has none. */
    static Optional<String> list(OperationMethod source, OperationMethod.ResponseVariant answer) {
        if (answer.links().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Javadoc.list(
                answer.links().stream().map(link -> item(source, link)).toList()));
    }

    private static String item(OperationMethod source, AnswerLink link) {
        String target = reference(link.target());
        String text = Javadoc.code(link.name()) + " leads to " + target + with(link)
                + link.server().map(url -> " at " + Javadoc.code(url)).orElse("")
                + link.method()
                        .map(method -> ": see " + Javadoc.link(source.owner(), method.name()))
                        .orElse("")
                + ".";
        String prose = link.docs().description().map(CommonMark::toInlineHtml).orElse("");
        return prose.isBlank() ? text : text + " " + prose;
    }

    private static String with(AnswerLink link) {
        List<String> given = new ArrayList<>();
        link.parameters().forEach(parameter -> given.add(given(parameter.name(), parameter.text())));
        link.body().ifPresent(text -> given.add(Javadoc.code(text) + " for the body"));
        return given.isEmpty() ? "" : " with " + String.join(", ", given);
    }
}
