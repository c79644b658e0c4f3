package dev.tenon.generator.read;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * SnakeYAML's parser, which reads YAML 1.1, made to take two things in texts as YAML 1.2 does: the line separators of Unicode end
 * no line (YAML 1.2.2 §5.4), and {@code \/} is an escape, as in JSON (§5.7). Both are replaced by characters that mean nothing to
 * it, one by one so that every place stays what it is, and put back into what it has read.
 */
final class YamlEvents extends ParserImpl {
    /** NEL, LS and PS. */
    private static final String SEPARATORS = "\u0085\u2028\u2029";

    /** Noncharacters, which no document holds. */
    private static final String REPLACED = "\uFDD0\uFDD1\uFDD2";

    /** Escapes of characters that a document holds in no other way, once the separators are replaced. */
    private static final String ESCAPES = "PLNave";

    private static final String ESCAPED = "\u2029\u2028\u0085\u0007\u000B\u001B";

    private final int slash;

    YamlEvents(String text, LoaderOptions options) {
        this(text, options, free(text));
    }

    private YamlEvents(String text, LoaderOptions options, int slash) {
        super(slash < 0 ? reader(text) : new SlashReader(replaced(text, SEPARATORS, REPLACED), slash), options);
        this.slash = slash;
    }

    private static StreamReader reader(String text) {
        return new StreamReader(new StringReader(replaced(text, SEPARATORS, REPLACED)));
    }

    /** The first escape that a document with escaped slashes has no use for; negative if there is none, or no need of one. */
    private static int free(String text) {
        if (text.contains("\\/")) {
            for (int i = 0; i < ESCAPES.length(); i++) {
                if (!text.contains("\\" + ESCAPES.charAt(i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String replaced(String text, String from, String to) {
        String result = text;
        for (int i = 0; i < from.length(); i++) {
            result = result.replace(from.charAt(i), to.charAt(i));
        }
        return result;
    }

    @Override
    public Event getEvent() {
        Event event = super.getEvent();
        return event instanceof ScalarEvent scalar ? restored(scalar) : event;
    }

    private ScalarEvent restored(ScalarEvent scalar) {
        String value = scalar.getValue();
        String separated = slash < 0 ? value : value.replace(ESCAPED.charAt(slash), '/');
        return new ScalarEvent(
                scalar.getAnchor(),
                scalar.getTag(),
                scalar.getImplicit(),
                replaced(separated, REPLACED, SEPARATORS),
                scalar.getStartMark(),
                scalar.getEndMark(),
                scalar.getScalarStyle());
    }

    /** Shows another escape where a slash follows the backslash of one: such a backslash alone is passed by itself. */
    private static final class SlashReader extends StreamReader {
        private final char escape;
        private boolean escaped;

        SlashReader(String text, int escape) {
            super(new StringReader(text));
            this.escape = ESCAPES.charAt(escape);
        }

        @Override
        public void forward(int length) {
            escaped = length == 1 && super.peek() == '\\';
            super.forward(length);
        }

        @Override
        public String prefixForward(int length) {
            escaped = false;
            return super.prefixForward(length);
        }

        @Override
        public int peek() {
            int next = super.peek();
            return escaped && next == '/' ? escape : next;
        }
    }
}
