package dev.tenon.runtime;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a property that may be left out and may be null: absent, null or a value. Has the methods of
 * {@link Optional}, for which both absent and null are empty.
 *
 * @param <T> the value's type
 */
public sealed interface Presence<T> {
    /**
     * The property is left out.
     *
     * @param <T> the value's type
     * @return the only instance
     */
    @SuppressWarnings("unchecked")
    static <T> Presence<T> absent() {
        return (Presence<T>) Absent.INSTANCE;
    }

    /**
     * The property is there and null.
     *
     * @param <T> the value's type
     * @return the only instance
     */
    @SuppressWarnings("unchecked")
    static <T> Presence<T> nullValue() {
        return (Presence<T>) Null.INSTANCE;
    }

    /**
     * The property has a value.
     *
     * @param value the value
     * @param <T> the value's type
     * @return the presence of the value
     * @throws NullPointerException if the value is null
     */
    static <T> Presence<T> of(T value) {
        return new Value<>(value);
    }

    /**
     * What a caller hands to a builder; for generated classes.
     *
     * @param presence must not be null
     * @param <T> the value's type
     * @return the presence
     * @throws NullPointerException if it is null; the message names the method that hands it over
     */
    static <T> Presence<T> given(Presence<T> presence) {
        if (presence == null) {
            throw NullArguments.argument();
        }
        return presence;
    }

    /**
     * The value, or null.
     *
     * @return null if absent or null
     */
    @Nullable
    T orNull();

    /**
     * Whether the property is left out.
     *
     * @return true if absent
     */
    default boolean isAbsent() {
        return this instanceof Absent;
    }

    /**
     * Whether the property is there and null.
     *
     * @return true if null
     */
    default boolean isNull() {
        return this instanceof Null;
    }

    /**
     * Whether there is a value.
     *
     * @return true if neither absent nor null
     */
    default boolean isPresent() {
        return this instanceof Value;
    }

    /**
     * The value.
     *
     * @return the value
     * @throws NoSuchElementException if absent or null
     */
    default T get() {
        T value = orNull();
        if (value == null) {
            throw new NoSuchElementException(isNull() ? "the property is null" : "the property is absent");
        }
        return value;
    }

    /**
     * The value, or another one.
     *
     * @param other what to return if absent or null
     * @return one of them
     */
    default T orElse(T other) {
        T value = orNull();
        return value == null ? other : value;
    }

    /**
     * The value, or one that is made.
     *
     * @param other makes what to return if absent or null
     * @return one of them
     */
    default T orElseGet(Supplier<? extends T> other) {
        T value = orNull();
        return value == null ? other.get() : value;
    }

    /**
     * The value, or an exception.
     *
     * @param exception makes what to throw if absent or null
     * @param <X> the exception's type
     * @return the value
     * @throws X if absent or null
     */
    default <X extends Throwable> T orElseThrow(Supplier<? extends X> exception) throws X {
        T value = orNull();
        if (value == null) {
            throw exception.get();
        }
        return value;
    }

    /**
     * Does something with the value, if there is one.
     *
     * @param action what to do
     */
    default void ifPresent(Consumer<? super T> action) {
        T value = orNull();
        if (value != null) {
            action.accept(value);
        }
    }

    /**
     * Does one thing with a value, or another without one.
     *
     * @param action what to do with a value
     * @param otherwise what to do if absent or null
     */
    default void ifPresentOrElse(Consumer<? super T> action, Runnable otherwise) {
        T value = orNull();
        if (value == null) {
            otherwise.run();
        } else {
            action.accept(value);
        }
    }

    /**
     * Changes the value, if there is one.
     *
     * @param mapper makes the new value, never null
     * @param <R> the new value's type
     * @return the presence of the new value; absent stays absent, null stays null
     */
    @SuppressWarnings("unchecked")
    default <R> Presence<R> map(Function<? super T, ? extends R> mapper) {
        T value = orNull();
        return value == null ? (Presence<R>) this : of(mapper.apply(value));
    }

    /**
     * Replaces the value, if there is one.
     *
     * @param mapper makes what to return for a value
     * @param <R> the new value's type
     * @return what was made; absent stays absent, null stays null
     */
    @SuppressWarnings("unchecked")
    default <R> Presence<R> flatMap(Function<? super T, Presence<R>> mapper) {
        T value = orNull();
        return value == null ? (Presence<R>) this : mapper.apply(value);
    }

    /**
     * Keeps the value only if it fulfils a condition.
     *
     * @param condition the condition
     * @return this, or absent if there is a value that does not fulfil it
     */
    default Presence<T> filter(Predicate<? super T> condition) {
        T value = orNull();
        return value == null || condition.test(value) ? this : absent();
    }

    /**
     * The value as a stream.
     *
     * @return of one element or none
     */
    default Stream<T> stream() {
        return toOptional().stream();
    }

    /**
     * The value as an optional.
     *
     * @return empty if absent or null
     */
    default Optional<T> toOptional() {
        return Optional.ofNullable(orNull());
    }

    /**
     * Left out.
     *
     * @param <T> the value's type
     */
    final class Absent<T> implements Presence<T> {
        private static final Absent<?> INSTANCE = new Absent<>();

        private Absent() {}

        @Override
        public @Nullable T orNull() {
            return null;
        }

        @Override
        public String toString() {
            return "absent";
        }
    }

    /**
     * There and null.
     *
     * @param <T> the value's type
     */
    final class Null<T> implements Presence<T> {
        private static final Null<?> INSTANCE = new Null<>();

        private Null() {}

        @Override
        public @Nullable T orNull() {
            return null;
        }

        @Override
        public String toString() {
            return "null";
        }
    }

    /**
     * A value.
     *
     * @param value the value
     * @param <T> the value's type
     */
    record Value<T>(T value) implements Presence<T> {
        /**
         * Refuses null.
         *
         * @param value the value
         */
        public Value {
            Objects.requireNonNull(
                    value,
                    "a value is null: Presence.nullValue() means null, Presence.absent() leaves the property out");
        }

        @Override
        public T orNull() {
            return value;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
