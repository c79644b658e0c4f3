package dev.tenon.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes one parameter in a style. The parts are what stands between the style's separators, each percent-encoded. */
final class StyledTexts {
    /** Encodes a text for the place that the parameter travels in. */
    @FunctionalInterface
    interface Encoding {
        String encode(String text);
    }

    private final String name;
    private final ParameterStyle style;
    private final Encoding encoding;
    private final Encoding names;
    private final String delimiter;

    private StyledTexts(String name, ParameterStyle style, Encoding encoding, Encoding names) {
        this.name = names.encode(name);
        this.style = style;
        this.encoding = encoding;
        this.names = names;
        // A comma separates as it is; encoded it is a part of an item (RFC 6570 §3.2.1).
        this.delimiter = style.delimiter().equals(",") ? "," : names.encode(style.delimiter());
    }

    /**
     * The parts of a parameter.
     *
     * @throws IllegalArgumentException if the style has no form for such a value
     */
    static List<String> parts(
            String name, ParameterStyle style, ParameterValue value, Encoding values, Encoding names) {
        StyledTexts texts = new StyledTexts(name, style, values, names);
        if (style == ParameterStyle.DEEP_OBJECT) {
            List<String> parts = new ArrayList<>();
            texts.deep(texts.name, value, parts);
            return parts;
        }
        return texts.flat(value);
    }

    private List<String> flat(ParameterValue value) {
        if (value instanceof ParameterValue.Text text) {
            return List.of(style.single(name, encoding.encode(text.value())));
        }
        List<String> parts = new ArrayList<>();
        if (value instanceof ParameterValue.Items array) {
            for (ParameterValue item : array.items()) {
                parts.add(style.isExploded() ? style.single(name, listed(text(item))) : listed(text(item)));
            }
        } else if (value instanceof ParameterValue.Members object) {
            object.members().forEach((key, member) -> member(key, text(member), parts));
        }
        return style.isExploded() || parts.isEmpty()
                ? parts
                : List.of(style.single(name, String.join(delimiter, parts)));
    }

    private void member(String key, String text, List<String> parts) {
        if (style.isExploded()) {
            parts.add(names.encode(key) + "=" + listed(text));
        } else {
            parts.add(listed(names.encode(key)));
            parts.add(listed(text));
        }
    }

    private String listed(String text) {
        if (delimiter.isEmpty() || !text.contains(delimiter)) {
            return text;
        }
        if (delimiter.equals(",")) {
            String encoded = names.encode(",");
            if (!encoded.equals(",")) {
                return text.replace(",", encoded);
            }
        }
        throw new IllegalArgumentException("holds the character that separates items");
    }

    private String text(ParameterValue part) {
        if (part instanceof ParameterValue.Text text) {
            return encoding.encode(text.value());
        }
        throw new IllegalArgumentException("holds an array or object, for which the style has no form");
    }

    private void deep(String path, ParameterValue value, List<String> parts) {
        if (value instanceof ParameterValue.Text text) {
            parts.add(style.single(path, encoding.encode(text.value())));
        } else if (value instanceof ParameterValue.Items array) {
            for (int index = 0; index < array.items().size(); index++) {
                deep(bracketed(path, String.valueOf(index)), array.items().get(index), parts);
            }
        } else if (value instanceof ParameterValue.Members object) {
            for (Map.Entry<String, ParameterValue> member : object.members().entrySet()) {
                deep(bracketed(path, member.getKey()), member.getValue(), parts);
            }
        }
    }

    private String bracketed(String path, String key) {
        return path + names.encode("[") + names.encode(key) + names.encode("]");
    }
}
