package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** What Java makes of the body of an answer. */
public sealed interface AnswerBody {
    /**
     * Java's name of the type, as a record's component or a method's result.
     *
     * @return a primitive where there is one
     */
    TypeName declared();

    /**
     * Java's name of the type, as a type argument.
     *
     * @return never a primitive
     */
    default TypeName reference() {
        return declared();
    }

    /**
     * Whether it comes while the caller reads it.
     *
     * @return false if it is read as a whole before
     */
    default boolean isStreamed() {
        return false;
    }

    /**
     * A JSON value.
     *
     * @param use its type
     * @param common what operations that answer alike call it, for example {@code ServiceError}; empty if it is declared in this
     *     operation, has no class of its own, or may be null
     */
    record Json(TypeUse use, Optional<String> common) implements AnswerBody {
        @Override
        public TypeName declared() {
            return use.declared();
        }

        @Override
        public TypeName reference() {
            return use.reference();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Json that && use.equals(that.use) && common.equals(that.common);
        }

        @Override
        public int hashCode() {
            return use.hashCode();
        }
    }

    /** Octets or text of an error: small enough to be read as a whole. */
    record Raw() implements AnswerBody {
        @Override
        public TypeName declared() {
            return RuntimeTypes.RAW_BODY;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Raw;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** Octets or text of a success. */
    record Octets() implements AnswerBody {
        @Override
        public TypeName declared() {
            return RuntimeTypes.BODY_STREAM;
        }

        @Override
        public boolean isStreamed() {
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Octets;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /**
     * JSON values one after the other.
     *
     * @param item their type
     */
    record Items(TypeUse item) implements AnswerBody {
        @Override
        public TypeName declared() {
            return ParameterizedTypeName.get(RuntimeTypes.ITEM_STREAM, item.reference());
        }

        @Override
        public boolean isStreamed() {
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Items that && item.equals(that.item);
        }

        @Override
        public int hashCode() {
            return item.hashCode();
        }
    }

    /**
     * Server-sent events whose data is JSON.
     *
     * @param data the type of their data
     */
    record Events(TypeUse data) implements AnswerBody {
        @Override
        public TypeName declared() {
            return ParameterizedTypeName.get(RuntimeTypes.EVENT_STREAM, data.reference());
        }

        @Override
        public boolean isStreamed() {
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Events that && data.equals(that.data);
        }

        @Override
        public int hashCode() {
            return data.hashCode();
        }
    }

    /** Server-sent events whose data is text. */
    record TextEvents() implements AnswerBody {
        @Override
        public TypeName declared() {
            return ParameterizedTypeName.get(RuntimeTypes.EVENT_STREAM, ClassName.get(String.class));
        }

        @Override
        public boolean isStreamed() {
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TextEvents;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
