package dev.tenon.runtime.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the number at which a parser stands, and refuses other values and numbers for which a Java type has no room. */
final class NumberTokens {
    private NumberTokens() {}

    static int readInt(JsonParser parser, DecodeOptions options, JsonReader reader) {
        long value = readLong(parser, options, reader);
        if (value != (int) value) {
            throw reader.error("an integer of 32 bits", Long.toString(value));
        }
        return (int) value;
    }

    static long readLong(JsonParser parser, DecodeOptions options, JsonReader reader) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        BigDecimal value = readInteger(parser, options, reader);
        if (value.toBigInteger().bitLength() > 63) {
            throw reader.error("an integer of 64 bits", "a greater number");
        }
        return value.longValueExact();
    }

    /** An integer of any size, which may be written with zeros behind its point. */
    static BigDecimal readInteger(JsonParser parser, DecodeOptions options, JsonReader reader) {
        if (reader.peek() != JsonKind.NUMBER) {
            throw reader.error("an integer", reader.peek().toString());
        }
        BigDecimal value = readDecimal(parser, options, reader);
        if (value.scale() > 0 && value.stripTrailingZeros().scale() > 0) {
            throw reader.error("an integer", "a number with a fraction");
        }
        return value;
    }

    static float readFloat(JsonParser parser, JsonReader reader) {
        require(parser, reader);
        float value = parser.getFloatValue();
        if (Float.isInfinite(value)) {
            throw reader.error("a number of single precision", "a greater one");
        }
        return value;
    }

    static double readDouble(JsonParser parser, JsonReader reader) {
        require(parser, reader);
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw reader.error("a number of double precision", "a greater one");
        }
        return value;
    }

    static BigDecimal readDecimal(JsonParser parser, DecodeOptions options, JsonReader reader) {
        require(parser, reader);
        int most = options.maxNumberLength();
        BigDecimal value;
        try {
            value = parser.getDecimalValue();
        } catch (NumberFormatException exponent) {
            // The exponent of a BigDecimal has 32 bits.
            throw tooLong(most, reader);
        }
        boolean tooLong = value.scale() > most || value.precision() - (long) value.scale() > most;
        if (tooLong && value.signum() != 0) {
            throw tooLong(most, reader);
        }
        return tooLong ? BigDecimal.ZERO : value;
    }

    private static JsonDecodingException tooLong(int most, JsonReader reader) {
        return reader.error("a number of at most " + most + " digits", "a longer one");
    }

    private static void require(JsonParser parser, JsonReader reader) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw reader.error(JsonKind.NUMBER.toString(), reader.peek().toString());
        }
    }
}
