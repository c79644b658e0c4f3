package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonEncodingException;
import dev.tenon.runtime.validation.Pointers;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an operation's arguments, and the refusal of those that cannot be sent.
 *
 * @param operation the operation's identifier
 */
record RequestTexts(String operation) {
    /** What is wrong with a value that is there, but leaves nothing of what the service needs. */
    static final String EMPTY = "is required, but empty: nothing of it would be sent";

    /** An argument, which a caller must not leave null, nor what is in it: codecs of unions, for one, would write nothing for it. */
    <T> T given(String pointer, @Nullable T argument) {
        if (argument == null) {
            throw new NullPointerException(operation + ": " + pointer + " is null");
        }
        if (argument instanceof List<?> items) {
            int index = 0;
            for (Object item : items) {
                if (item == null) {
                    given(Pointers.item(pointer, index), null);
                }
                index++;
            }
        } else if (argument instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name == null) {
                    throw new NullPointerException(operation + ": a name in " + pointer + " is null");
                }
                if (value == null) {
                    given(Pointers.property(pointer, name.toString()), null);
                }
            });
        }
        return argument;
    }

    String encoded(String pointer, String text) {
        try {
            return PercentEncoding.encode(given(pointer, text));
        } catch (CharacterCodingException half) {
            throw refused(pointer, "UTF-8", "holds half a surrogate pair");
        }
    }

    private String encodedButReserved(String pointer, String text) {
        try {
            return PercentEncoding.encodeButReserved(text);
        } catch (CharacterCodingException half) {
            throw refused(pointer, "UTF-8", "holds half a surrogate pair");
        }
    }

    /** The parts of a parameter, percent-encoded; none for what is empty. */
    List<String> parts(String pointer, String name, ParameterStyle style, ParameterValue value, boolean reserved) {
        StyledTexts.Encoding percent = text -> encoded(pointer, text);
        StyledTexts.Encoding values = reserved ? text -> encodedButReserved(pointer, text) : percent;
        return styled(pointer, name, style, value, values, percent);
    }

    /** The parts of a header field, which are not percent-encoded. */
    List<String> fieldParts(String pointer, String name, ParameterStyle style, ParameterValue value) {
        return styled(pointer, name, style, value, text -> text, text -> text);
    }

    private List<String> styled(
            String pointer,
            String name,
            ParameterStyle style,
            ParameterValue value,
            StyledTexts.Encoding values,
            StyledTexts.Encoding names) {
        try {
            return StyledTexts.parts(name, style, value, values, names);
        } catch (IllegalArgumentException undefined) {
            throw refused(pointer, "style", String.valueOf(undefined.getMessage()));
        }
    }

    /** A query with another value of a parameter, which becomes the last one. */
    String replaced(String query, String name, String value) {
        String encoded = encoded("/query/" + name, name);
        List<String> parameters = new ArrayList<>();
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty() && !parameter.split("=", 2)[0].equals(encoded)) {
                parameters.add(parameter);
            }
        }
        parameters.add(encoded + "=" + encoded("/query/" + name, value));
        return String.join("&", parameters);
    }

    /** What a codec writes of the value at a pointer. */
    <R> R written(String pointer, Supplier<R> writing) {
        try {
            return writing.get();
        } catch (JsonEncodingException unsaid) {
            throw refused(pointer + unsaid.pointer(), "RFC 8259", unsaid.problem());
        }
    }

    RequestValidationException refused(String pointer, String rule, String message) {
        return refused(new Violation(pointer, "encoding", rule, "", message));
    }

    /** Something required of which nothing would be sent. */
    RequestValidationException unsent(String pointer) {
        return refused(new Violation(pointer, "required", "RFC 6570 §2.3", "", EMPTY));
    }

    /** A part cannot be written, or something that the service needs would not be sent. */
    RequestValidationException refusedPart(MultipartBody.Refusal refusal) {
        return refused(new Violation(
                Pointers.property("/body", refusal.part()) + refusal.within(),
                refusal.keyword(),
                refusal.rule(),
                "",
                refusal.problem()));
    }

    private RequestValidationException refused(Violation violation) {
        return new RequestValidationException(operation, Violations.none().add(violation));
    }
}
