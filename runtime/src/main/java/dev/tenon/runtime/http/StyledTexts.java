package dev.tenon.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes one parameter in a style. The parts are what stands between the style's separators, each encoded.
 *
 * @param <T> what a part is
 */
final class StyledTexts<T> {
    /** Encodes a text for the place that the parameter travels in. */
    @FunctionalInterface
    interface Encoding {
        String encode(String text);
    }

    /** Makes the parts. */
    private interface Parts<T> {
        /** What has the parameter's name. */
        T single(String name, String text);

        /** A member of an object. */
        T member(String name, String text);
    }

    /**
     * A part with a name of its own.
     *
     * @param name the name
     * @param text the value
     */
    record Field(String name, String text) {}

    private final String name;
    private final ParameterStyle style;
    private final Encoding encoding;
    private final Encoding names;
    private final Parts<T> parts;
    private final String delimiter;

    private StyledTexts(String name, ParameterStyle style, Encoding encoding, Encoding names, Parts<T> parts) {
        this.name = names.encode(name);
        this.style = style;
        this.encoding = encoding;
        this.names = names;
        this.parts = parts;
        // A comma separates as it is; encoded it is a part of an item (RFC 6570 §3.2.1).
        this.delimiter = style.delimiter().equals(",") ? "," : names.encode(style.delimiter());
    }

    /**
     * The parts of a parameter as texts.
     *
     * @throws IllegalArgumentException if the style has no form for such a value
     */
    static List<String> parts(
            String name, ParameterStyle style, ParameterValue value, Encoding values, Encoding names) {
        Parts<String> texts = new Parts<>() {
            @Override
            public String single(String name, String text) {
                return style.single(name, text);
            }

            @Override
            public String member(String name, String text) {
                return name + "=" + text;
            }
        };
        return new StyledTexts<>(name, style, values, names, texts).of(value);
    }

    /**
     * The parts of a parameter in a style of forms, with nothing encoded.
     *
     * @throws IllegalArgumentException if the style has no form for such a value
     */
    static List<Field> fields(String name, ParameterStyle style, ParameterValue value) {
        Parts<Field> fields = new Parts<>() {
            @Override
            public Field single(String name, String text) {
                return new Field(name, text);
            }

            @Override
            public Field member(String name, String text) {
                return new Field(name, text);
            }
        };
        return new StyledTexts<>(name, style, text -> text, text -> text, fields).of(value);
    }

    private List<T> of(ParameterValue value) {
        List<T> made = new ArrayList<>();
        if (style == ParameterStyle.DEEP_OBJECT) {
            deep(name, value, made);
        } else if (value instanceof ParameterValue.Text text) {
            made.add(parts.single(name, encoding.encode(text.value())));
        } else if (style.isExploded()) {
            exploded(value, made);
        } else {
            List<String> listed = listed(value);
            if (!listed.isEmpty()) {
                made.add(parts.single(name, String.join(delimiter, listed)));
            }
        }
        return made;
    }

    private void exploded(ParameterValue value, List<T> made) {
        if (value instanceof ParameterValue.Items array) {
            array.items().forEach(item -> made.add(parts.single(name, listed(text(item)))));
        } else if (value instanceof ParameterValue.Members object) {
            object.members()
                    .forEach((key, member) -> texts(member)
                            .forEach(text -> made.add(parts.member(names.encode(key), listed(text(text))))));
        }
    }

    /** What stands under the name of a member: where members are fields of their own, an array is a field for each item. */
    private List<ParameterValue> texts(ParameterValue member) {
        return style == ParameterStyle.FORM_EXPLODED && member instanceof ParameterValue.Items array
                ? array.items()
                : List.of(member);
    }

    private List<String> listed(ParameterValue value) {
        List<String> listed = new ArrayList<>();
        if (value instanceof ParameterValue.Items array) {
            array.items().forEach(item -> listed.add(listed(text(item))));
        } else if (value instanceof ParameterValue.Members object) {
            object.members().forEach((key, member) -> {
                listed.add(listed(names.encode(key)));
                listed.add(listed(text(member)));
            });
        }
        return listed;
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

    private void deep(String path, ParameterValue value, List<T> made) {
        if (value instanceof ParameterValue.Text text) {
            made.add(parts.single(path, encoding.encode(text.value())));
        } else if (value instanceof ParameterValue.Items array) {
            for (int index = 0; index < array.items().size(); index++) {
                deep(bracketed(path, String.valueOf(index)), array.items().get(index), made);
            }
        } else if (value instanceof ParameterValue.Members object) {
            for (Map.Entry<String, ParameterValue> member : object.members().entrySet()) {
                deep(bracketed(path, member.getKey()), member.getValue(), made);
            }
        }
    }

    private String bracketed(String path, String key) {
        return path + names.encode("[") + names.encode(key) + names.encode("]");
    }
}
