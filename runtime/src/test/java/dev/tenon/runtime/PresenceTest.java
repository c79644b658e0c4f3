package dev.tenon.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Presence<String> ABSENT = Presence.absent();
    private static final Presence<String> NULL = Presence.nullValue();
    private static final Presence<String> VALUE = Presence.of("a");

    @Test
    void oneOfThree() {
        assertEquals(List.of(true, false, false), kinds(ABSENT));
        assertEquals(List.of(false, true, false), kinds(NULL));
        assertEquals(List.of(false, false, true), kinds(VALUE));
        assertEquals("absent null a", ABSENT + " " + NULL + " " + VALUE);
        assertNotEquals(ABSENT, NULL);
        assertEquals(VALUE, Presence.of("a"));
        String problem = assertThrows(NullPointerException.class, () -> Presence.of(null))
                .getMessage();
        assertEquals(
                "a value is null: Presence.nullValue() means null, Presence.absent() leaves the property out", problem);
    }

    private static List<Boolean> kinds(Presence<String> presence) {
        return List.of(presence.isAbsent(), presence.isNull(), presence.isPresent());
    }

    @Test
    void aValueIsAskedFor() {
        assertEquals("a", VALUE.get());
        assertEquals("a", VALUE.orElse("b"));
        assertEquals("a", VALUE.orElseGet(() -> "b"));
        assertEquals("a", VALUE.orElseThrow(IllegalStateException::new));
        assertEquals("a", VALUE.orNull());
        assertEquals(Optional.of("a"), VALUE.toOptional());
        assertEquals(List.of("a"), VALUE.stream().toList());
        for (Presence<String> none : List.of(ABSENT, NULL)) {
            NoSuchElementException thrown = assertThrows(NoSuchElementException.class, none::get);
            assertEquals("the property is " + none, thrown.getMessage());
            assertEquals("b", none.orElse("b"));
            assertEquals("b", none.orElseGet(() -> "b"));
            assertThrows(IllegalStateException.class, () -> none.orElseThrow(IllegalStateException::new));
            assertNull(none.orNull());
            assertEquals(Optional.empty(), none.toOptional());
            assertEquals(List.of(), none.stream().toList());
        }
    }

    @Test
    void whatIsDoneWithAValue() {
        List<String> done = new ArrayList<>();
        for (Presence<String> presence : List.of(ABSENT, NULL, VALUE)) {
            presence.ifPresent(done::add);
            presence.ifPresentOrElse(value -> done.add("else " + value), () -> done.add("none of " + presence));
        }
        assertEquals(List.of("none of absent", "none of null", "a", "else a"), done);
    }

    @Test
    void nothingElseBecomesOfWhatIsNoValue() {
        assertEquals(Presence.of(1), VALUE.map(String::length));
        assertEquals(Presence.of("aa"), VALUE.flatMap(value -> Presence.of(value + value)));
        assertEquals(NULL, VALUE.flatMap(value -> NULL));
        assertEquals(VALUE, VALUE.filter(value -> value.equals("a")));
        assertEquals(ABSENT, VALUE.filter(String::isEmpty));
        for (Presence<String> none : List.of(ABSENT, NULL)) {
            assertEquals(none, none.map(String::length));
            assertEquals(none, none.flatMap(Presence::of));
            assertEquals(none, none.filter(value -> false));
        }
    }
}
