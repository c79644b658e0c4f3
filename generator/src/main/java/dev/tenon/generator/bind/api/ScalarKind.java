package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A Java type that has no parts of its own. */
public enum ScalarKind {
    /** Characters. */
    STRING(ClassName.get(String.class)),
    /** {@code true} or {@code false}. */
    BOOLEAN(TypeName.BOOLEAN),
    /** 32 bits. */
    INT(TypeName.INT),
    /** 64 bits. */
    LONG(TypeName.LONG),
    /** Any integer. */
    BIG_INTEGER(ClassName.get(BigInteger.class)),
    /** IEEE 754 binary32. */
    FLOAT(TypeName.FLOAT),
    /** IEEE 754 binary64. */
    DOUBLE(TypeName.DOUBLE),
    /** An exact decimal number. */
    DECIMAL(ClassName.get(BigDecimal.class)),
    /** RFC 3339 {@code date-time}, its offset kept. */
    DATE_TIME(ClassName.get(OffsetDateTime.class)),
    /** RFC 3339 {@code full-date}. */
    DATE(ClassName.get(LocalDate.class)),
    /** RFC 9562. */
    UUID(ClassName.get(UUID.class)),
    /** Octets, Base64 in JSON. */
    BYTES(RuntimeTypes.BYTES),
    /** Any JSON value, kept as it is. */
    JSON(RuntimeTypes.JSON_VALUE);

    private final TypeName typeName;

    ScalarKind(TypeName typeName) {
        this.typeName = typeName;
    }

    /**
     * Whether only a codec knows the text of a value, also outside JSON: a date or time may be none of RFC 3339, which it refuses, and
     * a number NaN or one that Java writes with an exponent.
     *
     * @return false if each value has a text of its own
     */
    public boolean isCoded() {
        return switch (this) {
            case FLOAT, DOUBLE, DATE_TIME, DATE, JSON -> true;
            case STRING, BOOLEAN, INT, LONG, BIG_INTEGER, DECIMAL, UUID, BYTES -> false;
        };
    }

    /**
     * The Java type.
     *
     * @return a primitive where there is one
     */
    public TypeName typeName() {
        return typeName;
    }
}
