package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.MediaTypes;
import dev.tenon.generator.contract.SchemaUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds the media types of an answer. */
final class AnswerBodies {
    private static final JavaType ANY = new JavaType.Scalar(ScalarKind.JSON, List.of());

    private final Contract contract;
    private final TypeBinder types;

    AnswerBodies(Contract contract, TypeBinder types) {
        this.contract = contract;
        this.types = types;
    }

    /**
     * The body in one or several media types.
     *
     * @param word tells it from the answer's first body; empty for that one
     * @param mediaTypes the media types with the same Java type
     * @param body the Java type
     */
    record Alternative(String word, List<String> mediaTypes, AnswerBody body) {}

    /** The first JSON comes first, since callers want it most, together with all media types of the same Java type. */
    List<Alternative> bind(List<Content> contents, boolean success) {
        Optional<Content> json = contents.stream().filter(Content::isJson).findFirst();
        if (contents.isEmpty()) {
            return List.of();
        }
        AnswerBody first = body(json.orElse(contents.get(0)), success);
        List<String> firstTypes = new ArrayList<>();
        List<Alternative> others = new ArrayList<>();
        for (Content content : contents) {
            AnswerBody body = body(content, success);
            if (body.equals(first)) {
                firstTypes.add(content.mediaType());
            } else {
                others.add(new Alternative(word(content, others), List.of(content.mediaType()), body));
            }
        }
        List<Alternative> all = new ArrayList<>();
        all.add(new Alternative("", firstTypes, first));
        all.addAll(others);
        return all;
    }

    private AnswerBody body(Content content, boolean success) {
        if (success && content.isJson() && content.item()) {
            return new AnswerBody.Items(item(content));
        }
        if (content.isJson()) {
            return new AnswerBody.Json(
                    content.schema().map(types::use).orElse(new TypeUse(ANY, false)),
                    content.schema().flatMap(this::common));
        }
        if (success && MediaTypes.isEvents(content.essence())) {
            TypeUse data = item(content);
            boolean text = data.type().is(ScalarKind.STRING) || content.schema().isEmpty();
            return text ? new AnswerBody.TextEvents() : new AnswerBody.Events(data);
        }
        if (success && JsonSequences.is(contract, content)) {
            return new AnswerBody.Items(item(content));
        }
        return success ? new AnswerBody.Octets() : new AnswerBody.Raw();
    }

    /** A component is no operation's own. */
    private Optional<String> common(SchemaUse schema) {
        boolean component = contract.schema(schema).info().nameParts().size() == 1;
        return component && !schema.nullable() && types.type(schema) instanceof JavaType.Model model
                ? Optional.of(model.name().simpleName())
                : Optional.empty();
    }

    private TypeUse item(Content content) {
        return JsonSequences.item(contract, content).map(types::use).orElse(new TypeUse(ANY, false));
    }

    private static String word(Content content, List<Alternative> others) {
        String essence = content.essence();
        String word = essence.equals("text/plain")
                ? "Text"
                : essence.equals("application/octet-stream") || essence.equals("*/*")
                        ? "Octets"
                        : MediaTypeNames.word(essence);
        return MediaTypeNames.free(
                word,
                content.mediaType(),
                taken -> others.stream().anyMatch(other -> other.word().equals(taken)));
    }
}
