package dev.tenon.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Copies are the object's own, and what must not be null is named. */
class CopiesTest {
    @Test
    void laterChangesDoNotReachACopy() {
        List<List<String>> given = new ArrayList<>(List.of(new ArrayList<>(List.of("a"))));
        List<List<String>> copy = Copies.list(given, Copies::list);
        Map<String, List<String>> map = new HashMap<>(Map.of("k", given.get(0)));
        Map<String, List<String>> mapCopy = Copies.map(map, Copies::list);
        given.get(0).add("b");
        map.clear();
        assertEquals(List.of(List.of("a")), copy);
        assertEquals(Map.of("k", List.of("a")), mapCopy);
        assertSame(copy.get(0), Copies.list(copy.get(0)));
    }

    @Test
    void whatIsNullIsNamed() {
        refused("colors is null", () -> colors(null));
        refused("colors: item 1 is null", () -> colors(Arrays.asList("a", null)));
        refused("planes is null", () -> planes(null));
        refused("planes: item 0 is null", () -> planes(Collections.singletonList(null)));
        refused("planes: item 2 is null", () -> planes(List.of(List.of(), Arrays.asList("a", "b", null))));
        refused("labels is null", () -> labels(null));
        refused("labels: a name is null", () -> labels(Collections.singletonMap(null, List.of())));
        refused("labels: the value of k is null", () -> labels(Collections.singletonMap("k", null)));
        refused("labels: item 0 is null", () -> labels(Map.of("k", Collections.singletonList(null))));
        refused("maybe: item 0 is null", () -> maybe(Presence.of(Collections.singletonList(null))));
        refused("maybe is null", () -> maybe(null));
        refused("CopiesTest.Held: item 0 is null", () -> new Held(Collections.singletonList(null)));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }

    private static void colors(List<String> colors) {
        Copies.list(colors);
    }

    private static void planes(List<List<String>> planes) {
        Copies.list(planes, item -> Copies.list(item));
    }

    private static void labels(Map<String, List<String>> labels) {
        Copies.map(labels, Copies::list);
    }

    private static void maybe(Presence<List<String>> maybe) {
        Presence.given(maybe).map(Copies::list);
    }

    private record Held(List<String> items) {
        Held {
            items = Copies.list(items);
        }
    }
}
