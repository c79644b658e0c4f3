package dev.tenon.runtime.json;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.Presence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads JSON as a stream. Each {@code read…} method reads the value at which the reader stands, and refuses any other kind of
 * value; nothing is converted. Not for several threads.
 */
public final class JsonReader {
    /** What {@link #nextProperty} returns behind the last property. */
    public static final int END = -1;
    /** What {@link #nextProperty} returns for a property whose name is not among the declared ones, if such are kept. */
    public static final int UNDECLARED = -2;

    private final JsonParser parser;
    private final DecodeOptions options;
    private final String base;
    private final @Nullable Choices choices;
    private ObjectFrame frame = ObjectFrame.outermost();
    private int outer;
    private int inner;

    /** Choices are given where the document is a value that was read ahead. */
    JsonReader(JsonParser parser, DecodeOptions options, String base, @Nullable Choices choices) {
        this.parser = parser;
        this.options = options;
        this.base = base;
        this.choices = choices;
    }

    void start() {
        if (parser.nextToken() == null) {
            throw error("a JSON value", "the end of the document");
        }
    }

    void finish() {
        if (parser.nextToken() != null) {
            throw error("the end of the document", "more of it");
        }
    }

    /**
     * Enters an object. {@link #nextProperty} goes on, and has to be called until it returns {@link #END}.
     *
     * @param names the declared names
     */
    public void beginObject(PropertyNames names) {
        require(JsonToken.START_OBJECT, JsonKind.OBJECT);
        frame = frame.enter(names);
    }

    /**
     * Goes to the next property of the object, and stands at its value. Those that are not declared are left out, unless they
     * are kept.
     *
     * @return the index of its name among the declared ones, {@link #UNDECLARED}, or {@link #END} behind the object
     * @throws JsonDecodingException if a declared property is there twice
     */
    public int nextProperty() {
        int index = anyProperty();
        while (index == UNDECLARED && !frame.names().keep(propertyName())) {
            skipUndeclared();
            index = anyProperty();
        }
        return index;
    }

    private int anyProperty() {
        PropertyNames names = frame.names();
        int expected = frame.expected();
        int index;
        if (expected < names.size() && parser.nextName(names.get(expected))) {
            index = expected;
        } else {
            if (expected >= names.size()) {
                parser.nextToken();
            }
            if (parser.currentToken() == JsonToken.END_OBJECT) {
                if (choices != null) {
                    count(frame.declared());
                }
                frame = frame.leave();
                return END;
            }
            index = names.match(parser);
            if (index < 0) {
                parser.nextToken();
                return UNDECLARED;
            }
        }
        if (!frame.mark(index)) {
            throw error("each property once", "it again");
        }
        parser.nextToken();
        return index;
    }

    private void skipUndeclared() {
        if (frame.names().refuseOthers() && options.isStrict()) {
            throw error("no such property", peek().toString());
        }
        parser.skipChildren();
    }

    /** {@return the name of the property at whose value the reader stands} */
    public String propertyName() {
        return parser.currentName();
    }

    /** Enters an array. {@link #hasNextItem} goes on. */
    public void beginArray() {
        require(JsonToken.START_ARRAY, JsonKind.ARRAY);
    }

    /**
     * Goes to the next item of the array, and stands at it.
     *
     * @return false behind the array
     */
    public boolean hasNextItem() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** {@return the kind of the value at which the reader stands} */
    public JsonKind peek() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> JsonKind.OBJECT;
            case START_ARRAY -> JsonKind.ARRAY;
            case VALUE_STRING -> JsonKind.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.BOOLEAN;
            case VALUE_NULL -> JsonKind.NULL;
            default -> throw new IllegalStateException("the reader stands at no value");
        };
    }

    /**
     * Reads a null, if there is one.
     *
     * @return false if the value is another one, which is not read then
     */
    public boolean readNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /**
     * Reads the value of a property that may be absent; a null stands for that, unless reading is strict.
     *
     * @param codec reads the value
     * @param <T> the value's type
     * @return the value, or null if it is absent
     */
    public <T> @Nullable T readOptional(JsonCodec<T> codec) {
        return readAbsent() ? null : codec.read(this);
    }

    /** {@return a string, or null if it is absent, as {@link #readOptional} reads it; these types are the most frequent ones} */
    public @Nullable String readOptionalString() {
        return readAbsent() ? null : readString();
    }

    /** {@return a boolean, or null if it is absent} */
    public @Nullable Boolean readOptionalBoolean() {
        return readAbsent() ? null : (Boolean) readBoolean();
    }

    /** {@return an integer of 32 bits, or null if it is absent} */
    public @Nullable Integer readOptionalInt() {
        return readAbsent() ? null : (Integer) readInt();
    }

    /** {@return an integer of 64 bits, or null if it is absent} */
    public @Nullable Long readOptionalLong() {
        return readAbsent() ? null : (Long) readLong();
    }

    /**
     * Reads an array that may be absent, as {@link #readOptional} does.
     *
     * @param items reads the items
     * @param <T> the items' type
     * @return an unmodifiable list, or null if it is absent
     */
    public <T> @Nullable List<T> readOptionalList(JsonCodec<T> items) {
        return readAbsent() ? null : readList(items);
    }

    /**
     * Reads an object whose property names are not known and that may be absent, as {@link #readOptional} does.
     *
     * @param values reads the values
     * @param <T> the values' type
     * @return an unmodifiable map in the order of the document, or null if it is absent
     */
    public <T> @Nullable Map<String, T> readOptionalMap(JsonCodec<T> values) {
        return readAbsent() ? null : readMap(values);
    }

    /**
     * Reads the value of a property that may be absent, null or a value.
     *
     * @param codec reads the value
     * @param <T> the value's type
     * @return null or a value
     */
    public <T> Presence<T> readPresence(JsonCodec<T> codec) {
        return readNull() ? Presence.nullValue() : Presence.of(codec.read(this));
    }

    /**
     * What a required property that may be null is until it is read. Services that leave out what is null often do so with required
     * properties, too.
     *
     * @param <T> the type of the property
     * @return empty, as if the property were null; null, by which it is missing, if reading is strict, and for a case of a union, which
     *     is told by the properties that are there
     */
    public <T> @Nullable Optional<T> nullIfAbsent() {
        return ifAbsent(Optional.empty());
    }

    /**
     * What a required discriminator is until it is read. Services leave it out where only one class is possible, since nothing has to
     * be told apart there.
     *
     * @param value the discriminator of the class that is read
     * @param <T> the type of the property
     * @return the value; null, by which the property is missing, if reading is strict, and for a case of a union, as with
     *     {@link #nullIfAbsent}
     */
    public <T> @Nullable T ifAbsent(T value) {
        return options.isStrict() || choices != null ? null : value;
    }

    private boolean readAbsent() {
        boolean absent = readNull();
        if (absent && options.isStrict()) {
            throw error("a value", "null");
        }
        return absent;
    }

    /**
     * Reads a boolean.
     *
     * @return the value
     */
    public boolean readBoolean() {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        require(JsonToken.VALUE_FALSE, JsonKind.BOOLEAN);
        return false;
    }

    /**
     * Reads an integer of 32 bits. {@code 60.0} is an integer (JSON Schema Core §4.2.1).
     *
     * @return the value
     */
    public int readInt() {
        return NumberTokens.readInt(parser, options, this);
    }

    /**
     * Reads an integer of 64 bits. {@code 60.0} is an integer (JSON Schema Core §4.2.1).
     *
     * @return the value
     */
    public long readLong() {
        return NumberTokens.readLong(parser, options, this);
    }

    /**
     * Reads an integer of any size.
     *
     * @return the value
     */
    public BigInteger readBigInteger() {
        return NumberTokens.readInteger(parser, options, this).toBigIntegerExact();
    }

    /**
     * Reads a number of IEEE 754 binary32.
     *
     * @return the nearest value
     */
    public float readFloat() {
        return NumberTokens.readFloat(parser, this);
    }

    /**
     * Reads a number of IEEE 754 binary64.
     *
     * @return the nearest value
     */
    public double readDouble() {
        return NumberTokens.readDouble(parser, this);
    }

    /**
     * Reads a number, exactly.
     *
     * @return the value with the scale that it was written with
     * @throws JsonDecodingException if it is no number, or one with more digits than {@link
     *     DecodeOptions.Builder#maxNumberLength} allows
     */
    public BigDecimal readDecimal() {
        return NumberTokens.readDecimal(parser, options, this);
    }

    /**
     * Reads a string.
     *
     * @return the text
     */
    public String readString() {
        require(JsonToken.VALUE_STRING, JsonKind.STRING);
        return parser.getString();
    }

    /**
     * Reads Base64 (RFC 4648 §4).
     *
     * @return the octets
     */
    public Bytes readBytes() {
        return TextTokens.readBytes(this);
    }

    /**
     * Reads a date and time (RFC 3339 §5.6), or one without an offset if the options name the one that is meant.
     *
     * @return the value with its offset
     */
    public OffsetDateTime readDateTime() {
        require(JsonToken.VALUE_STRING, JsonKind.STRING);
        return TextTokens.readDateTime(parser, options, this);
    }

    /**
     * Reads a date (RFC 3339 §5.6, {@code full-date}).
     *
     * @return the value
     */
    public LocalDate readDate() {
        return TextTokens.readDate(this);
    }

    /**
     * Reads a UUID (RFC 9562 §4).
     *
     * @return the value
     */
    public UUID readUuid() {
        return TextTokens.readUuid(this);
    }

    /**
     * Reads any value.
     *
     * @return the value, null included
     */
    public JsonValue readValue() {
        return JsonValues.read(this);
    }

    /**
     * Reads an array.
     *
     * @param items reads the items
     * @param <T> the items' type
     * @return an unmodifiable list
     */
    public <T> List<T> readList(JsonCodec<T> items) {
        beginArray();
        List<T> list = new ArrayList<>();
        while (hasNextItem()) {
            list.add(items.read(this));
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * Reads an object whose property names are not known.
     *
     * @param values reads the values
     * @param <T> the values' type
     * @return an unmodifiable map in the order of the document
     * @throws JsonDecodingException if a property is there twice
     */
    public <T> Map<String, T> readMap(JsonCodec<T> values) {
        require(JsonToken.START_OBJECT, JsonKind.OBJECT);
        Map<String, T> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (map.put(name, values.read(this)) != null) {
                throw error("each property once", "it again");
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * Reads a value ahead, so that its parts can decide how it is to be understood.
     *
     * @return the value
     */
    public JsonBuffer readAhead() {
        String pointer = pointer();
        return new JsonBuffer(readValue(), this, options, pointer, choices == null ? new Choices() : choices);
    }

    /** Notes names that are declared: of the whole value if the reader stands at its end, or else of what is inside it. */
    private void count(int names) {
        if (parser.streamReadContext().inRoot()) {
            outer += names;
        } else {
            inner += names;
        }
    }

    /** Notes what the part that was just read ahead declares, which another reader has read. */
    void count(Declared part) {
        count(part.outer());
        inner += part.inner();
    }

    /** The members so far whose names are declared; they are counted in what was read ahead alone. */
    Declared declared() {
        return new Declared(outer, inner);
    }

    /** Skips a value, whatever it is. */
    public void skipValue() {
        parser.skipChildren();
    }

    /**
     * Makes an exception that names the place at which the reader stands.
     *
     * @param expected what should stand there
     * @param found what does
     * @return the exception
     */
    public JsonDecodingException error(String expected, String found) {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new JsonDecodingException(
                pointer(), expected, found, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    String pointer() {
        return base + parser.streamReadContext().pathAsPointer();
    }

    private void require(JsonToken token, JsonKind kind) {
        if (parser.currentToken() != token) {
            throw error(kind.toString(), peek().toString());
        }
    }
}
