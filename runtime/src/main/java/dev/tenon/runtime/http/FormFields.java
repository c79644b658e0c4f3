package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes {@code application/x-www-form-urlencoded} (WHATWG URL §5.2): spaces are plus signs. */
final class FormFields {
    private final FormEncoding encoding;
    private final RequestTexts texts;
    private final List<String> fields = new ArrayList<>();

    FormFields(FormEncoding encoding, RequestTexts texts) {
        this.encoding = encoding;
        this.texts = texts;
    }

    String write(JsonValue.JsonObject form) {
        form.members().forEach((name, value) -> {
            int before = fields.size();
            property(name, value);
            if (fields.size() == before && encoding.isRequired(name)) {
                throw texts.unsent(Pointers.property("/body", name));
            }
        });
        return String.join("&", fields).replace("%20", "+");
    }

    private void property(String name, JsonValue value) {
        if (value instanceof JsonValue.JsonNull) {
            return;
        }
        Optional<FormEncoding.Rule> rule = encoding.rule(name);
        if (rule.isPresent() && rule.get().style().isPresent()) {
            fields.addAll(texts.parts(
                    Pointers.property("/body", name),
                    name,
                    rule.get().style().get(),
                    ParameterValue.of(value),
                    rule.get().allowReserved()));
        } else if (rule.isPresent()) {
            field(name, value.toJson());
        } else if (value instanceof JsonValue.JsonArray array) {
            array.items().forEach(item -> field(name, textOrJson(item)));
        } else {
            field(name, textOrJson(value));
        }
    }

    private void field(String name, String text) {
        String pointer = Pointers.property("/body", name);
        fields.add(texts.encoded(pointer, name) + "=" + texts.encoded(pointer, text));
    }

    /** A null in an array has no text of its own, and is JSON too. */
    private static String textOrJson(JsonValue value) {
        return ParameterValue.of(value) instanceof ParameterValue.Text text ? text.value() : value.toJson();
    }
}
