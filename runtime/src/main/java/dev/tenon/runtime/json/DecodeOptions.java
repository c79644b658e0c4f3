package dev.tenon.runtime.json;

import dev.tenon.runtime.validation.Direction;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Limits of reading, and how strict it is. Immutable; worth keeping, since it holds the parser's tables of names. */
public final class DecodeOptions {
    private static final DecodeOptions LENIENT = builder().build();
    private static final DecodeOptions STRICT = builder().strict(true).build();

    private final boolean strict;
    private final long maxLength;
    private final int maxNumberLength;
    private final JsonFactory factory;
    private final Direction direction;
    private final @Nullable ZoneOffset missingOffset;

    private DecodeOptions(Builder builder) {
        strict = builder.strict;
        maxLength = builder.maxLength;
        maxNumberLength = builder.maxNumberLength;
        factory = factory(builder);
        direction = Direction.UNKNOWN;
        missingOffset = builder.missingOffset;
    }

    private DecodeOptions(DecodeOptions others, boolean strict, Direction direction) {
        this.strict = strict;
        this.direction = direction;
        maxLength = others.maxLength;
        maxNumberLength = others.maxNumberLength;
        factory = others.factory;
        missingOffset = others.missingOffset;
    }

    private static JsonFactory factory(Builder builder) {
        return JsonFactory.builder()
                .recyclerPool(BufferSlots.ALL)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                // What a document says may be secret; messages of the parser end up in logs.
                .errorReportConfiguration(ErrorReportConfiguration.builder()
                        .maxErrorTokenLength(0)
                        .maxRawContentLength(0)
                        .build())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(builder.maxDepth)
                        .maxStringLength(builder.maxStringLength)
                        .maxNumberLength(builder.maxNumberLength)
                        .build())
                .build();
    }

    /**
     * Takes what real services answer: undeclared properties of closed objects are skipped, null stands for an absent property, and,
     * but for the cases of a union, a required property that may be null is null where it is absent, and a required discriminator
     * that of the class that is read.
     *
     * @return the default
     */
    public static DecodeOptions lenient() {
        return LENIENT;
    }

    /**
     * Refuses undeclared properties of closed objects, null where the contract does not allow it, and the absence of what it requires.
     *
     * @return the strict options
     */
    public static DecodeOptions strict() {
        return STRICT;
    }

    /**
     * Starts with the default.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether reading is strict.
     *
     * @return false by default
     */
    public boolean isStrict() {
        return strict;
    }

    /**
     * Which way what is read has travelled. Cases of a union that no discriminator tells apart may differ in what one way demands.
     *
     * @return {@link Direction#UNKNOWN} by default
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The same limits and strictness for what travels one way.
     *
     * @param way which way
     * @return options for that
     */
    public DecodeOptions in(Direction way) {
        return way == direction ? this : new DecodeOptions(this, strict, way);
    }

    /** These limits, strictly. */
    DecodeOptions strictly() {
        return strict ? this : new DecodeOptions(this, true, direction);
    }

    long maxLength() {
        return maxLength;
    }

    int maxNumberLength() {
        return maxNumberLength;
    }

    JsonFactory factory() {
        return factory;
    }

    /** The offset that is meant by a date and time without one; null if there has to be one. */
    @Nullable
    ZoneOffset missingOffset() {
        return missingOffset;
    }

    /** Builds options. */
    public static final class Builder {
        private boolean strict;
        private int maxDepth = 200;
        private long maxLength = 64L * 1024 * 1024;
        private int maxStringLength = 64 * 1024 * 1024;
        private int maxNumberLength = 1000;
        private @Nullable ZoneOffset missingOffset;

        private Builder() {}

        /**
         * Sets whether reading is strict.
         *
         * @param strict false unless set
         * @return this builder
         */
        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * Sets how deep arrays and objects may be nested.
         *
         * @param levels 200 unless set
         * @return this builder
         */
        public Builder maxDepth(int levels) {
            maxDepth = levels;
            return this;
        }

        /**
         * Sets how long a document may be.
         *
         * @param units bytes of a byte array or stream, characters of a string; 64 Mi unless set
         * @return this builder
         */
        public Builder maxLength(long units) {
            maxLength = units;
            return this;
        }

        /**
         * Sets how long a string may be.
         *
         * @param characters 64 Mi unless set
         * @return this builder
         */
        public Builder maxStringLength(int characters) {
            maxStringLength = characters;
            return this;
        }

        /**
         * Sets how many digits a number may have, both as the document writes it and written out without an exponent, before
         * and behind the point: {@code 1e-1000000000} is short, yet arithmetic with it would fill the memory. Numbers that are
         * read as binary ones, which have an exponent of their own, are limited as the document writes them only.
         *
         * @param digits 1000 unless set
         * @return this builder
         */
        public Builder maxNumberLength(int digits) {
            maxNumberLength = digits;
            return this;
        }

        /**
         * Sets which offset is meant by a date and time without one, as services write that keep local times:
         * {@code 2020-11-11T11:11:11}. Unless set, it is no date and time (RFC 3339 §5.6).
         *
         * @param offset an offset of whole minutes
         * @return this builder
         * @throws IllegalArgumentException if the offset has seconds
         */
        public Builder missingOffset(ZoneOffset offset) {
            if (offset.getTotalSeconds() % 60 != 0) {
                throw new IllegalArgumentException("an offset has no seconds: " + offset);
            }
            missingOffset = offset;
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         * @throws IllegalArgumentException if a limit is negative
         */
        public DecodeOptions build() {
            if (maxLength < 0) {
                throw new IllegalArgumentException("a limit is not negative: " + maxLength);
            }
            return new DecodeOptions(this);
        }
    }
}
