package dev.tenon.generator.source;

import java.util.Iterator;
import java.util.Map;

/** Values of a document as JSON again, for constants of generated code. */
public final class JsonText {
    private JsonText() {}

    /**
     * The JSON of a value.
     *
     * @param node any value
     * @return one line of ASCII without insignificant whitespace; numbers as they are written in the document
     */
    public static String of(Node node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof Node.ObjectNode object) {
            text.append('{');
            Iterator<Map.Entry<String, Node>> members =
                    object.members().entrySet().iterator();
            while (members.hasNext()) {
                Map.Entry<String, Node> member = members.next();
                quoted(member.getKey(), text);
                text.append(':');
                append(member.getValue(), text);
                text.append(members.hasNext() ? "," : "");
            }
            text.append('}');
        } else if (node instanceof Node.ArrayNode array) {
            text.append('[');
            for (int i = 0; i < array.items().size(); i++) {
                text.append(i == 0 ? "" : ",");
                append(array.items().get(i), text);
            }
            text.append(']');
        } else if (node instanceof Node.StringNode string) {
            quoted(string.value(), text);
        } else if (node instanceof Node.NumberNode number) {
            text.append(number.value());
        } else if (node instanceof Node.BooleanNode bool) {
            text.append(bool.value());
        } else {
            text.append("null");
        }
    }

    private static void quoted(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
