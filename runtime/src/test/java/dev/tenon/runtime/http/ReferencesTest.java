package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    private static final URI BASE = URI.create("http://a/b/c/d;p?q");

    /** RFC 3986 §5.4, without what is no http URL. */
    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "'#s', http://a/b/c/d;p?q",
        "g?y#s, http://a/b/c/g?y",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "../../../../g?y, http://a/g?y",
        "../../../.., http://a/",
        "/../g, http://a/g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/../x, http://a/b/c/g?y/../x",
        "/ä, http://a/%C3%A4",
    })
    void aReferenceIsResolved(String reference, String expected) {
        assertEquals(URI.create(expected), References.target(BASE, reference));
    }

    @Test
    void aQueryTakesThePlaceOfNone() {
        assertEquals(URI.create("http://a/b?y"), References.target(URI.create("http://a/b"), "?y"));
    }

    @Test
    void whatIsNoReferenceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> References.target(BASE, "a b"));
    }
}
