package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes {@code application/x-www-form-urlencoded} (WHATWG URL §5.2): spaces are plus signs. */
final class FormFields {
    private final FormEncoding encoding;
    private final StyledTexts.Encoding percent;
    private final StyledTexts.Encoding reserved;
    private final List<String> fields = new ArrayList<>();

    FormFields(FormEncoding encoding, StyledTexts.Encoding percent, StyledTexts.Encoding reserved) {
        this.encoding = encoding;
        this.percent = percent;
        this.reserved = reserved;
    }

    String write(JsonValue.JsonObject form) {
        form.members().forEach(this::property);
        return String.join("&", fields).replace("%20", "+");
    }

    private void property(String name, JsonValue value) {
        if (value instanceof JsonValue.JsonNull) {
            return;
        }
        Optional<FormEncoding.Rule> rule = encoding.rule(name);
        if (rule.isPresent() && rule.get().style().isPresent()) {
            fields.addAll(StyledTexts.parts(
                    name,
                    rule.get().style().get(),
                    ParameterValue.of(value),
                    rule.get().allowReserved() ? reserved : percent,
                    percent));
        } else if (rule.isPresent()) {
            field(name, value.toJson());
        } else if (value instanceof JsonValue.JsonArray array) {
            array.items().forEach(item -> field(name, textOrJson(item)));
        } else {
            field(name, textOrJson(value));
        }
    }

    private void field(String name, String text) {
        fields.add(percent.encode(name) + "=" + percent.encode(text));
    }

    /** A null in an array has no text of its own, and is JSON too. */
    private static String textOrJson(JsonValue value) {
        return ParameterValue.of(value) instanceof ParameterValue.Text text ? text.value() : value.toJson();
    }
}
