package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterStyleTest {
    private static final String EMPTY = "\"\"";
    private static final String STRING = "\"blue\"";
    private static final String ARRAY = "[\"blue\",\"black\",\"brown\"]";
    private static final String OBJECT = "{\"R\":100,\"G\":200,\"B\":150}";

    /** The table of OpenAPI 3.1.1 §4.8.12.6, row by row; "n/a" where it says so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            emptyValue = "",
            value = {
                "MATRIX          ! ;color ! ;color=blue ! ;color=blue,black,brown ! ;color=R,100,G,200,B,150",
                "MATRIX_EXPLODED ! ;color ! ;color=blue ! ;color=blue;color=black;color=brown ! ;R=100;G=200;B=150",
                "LABEL           ! . ! .blue ! .blue,black,brown ! .R,100,G,200,B,150",
                "LABEL_EXPLODED  ! . ! .blue ! .blue.black.brown ! .R=100.G=200.B=150",
                "SIMPLE          ! '' ! blue ! blue,black,brown ! R,100,G,200,B,150",
                "SIMPLE_EXPLODED ! '' ! blue ! blue,black,brown ! R=100,G=200,B=150",
                "FORM            ! color= ! color=blue ! color=blue,black,brown ! color=R,100,G,200,B,150",
                "FORM_EXPLODED   ! color= ! color=blue ! color=blue&color=black&color=brown ! R=100&G=200&B=150",
                "SPACE_DELIMITED ! n/a ! n/a ! color=blue%20black%20brown ! color=R%20100%20G%20200%20B%20150",
                "PIPE_DELIMITED  ! n/a ! n/a ! color=blue%7Cblack%7Cbrown ! color=R%7C100%7CG%7C200%7CB%7C150",
                "DEEP_OBJECT     ! n/a ! n/a ! n/a ! color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
            })
    void tableOfStyles(ParameterStyle style, String empty, String string, String array, String object) {
        expands(empty, style, EMPTY);
        expands(string, style, STRING);
        expands(array, style, ARRAY);
        expands(object, style, OBJECT);
    }

    private static void expands(String expected, ParameterStyle style, String json) {
        if (!expected.equals("n/a")) {
            assertEquals(expected, expansion(style, "color", json), style + " of " + json);
        }
    }

    /** RFC 6570 §3.2: the operators of which OpenAPI's styles are made, with the variables of its §3.2.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "SIMPLE          ! var  ! \"value\" ! value",
                "SIMPLE          ! hello ! \"Hello World\\u0021\" ! Hello%20World%21",
                "SIMPLE          ! half ! \"50%\" ! 50%25",
                "SIMPLE          ! list ! [\"red\",\"green\",\"blue\"] ! red,green,blue",
                "SIMPLE          ! keys ! {\"semi\":\";\",\"dot\":\".\",\"comma\":\",\"} ! semi,%3B,dot,.,comma,%2C",
                "SIMPLE_EXPLODED ! keys ! {\"semi\":\";\",\"dot\":\".\",\"comma\":\",\"} ! semi=%3B,dot=.,comma=%2C",
                "LABEL           ! who  ! \"fred\" ! .fred",
                "LABEL           ! list ! [\"red\",\"green\",\"blue\"] ! .red,green,blue",
                "LABEL_EXPLODED  ! keys ! {\"semi\":\";\",\"dot\":\".\",\"comma\":\",\"} ! .semi=%3B.dot=..comma=%2C",
                "MATRIX          ! half ! \"50%\" ! ;half=50%25",
                "MATRIX          ! empty ! \"\" ! ;empty",
                "MATRIX          ! keys ! {\"semi\":\";\",\"dot\":\".\",\"comma\":\",\"} ! ;keys=semi,%3B,dot,.,comma,%2C",
                "MATRIX_EXPLODED ! keys ! {\"semi\":\";\",\"dot\":\".\",\"comma\":\",\"} ! ;semi=%3B;dot=.;comma=%2C",
                "FORM            ! list ! [\"red\",\"green\",\"blue\"] ! list=red,green,blue",
                "FORM            ! keys ! {\"semi\":\";\",\"dot\":\".\",\"comma\":\",\"} ! keys=semi,%3B,dot,.,comma,%2C",
                "FORM_EXPLODED   ! keys ! {\"semi\":\";\",\"dot\":\".\",\"comma\":\",\"} ! semi=%3B&dot=.&comma=%2C",
                "FORM_EXPLODED   ! x    ! [] ! ``"
            })
    void expansionsOfRfc6570(ParameterStyle style, String name, String json, String expected) {
        // The sign after "Hello World" is written as an escape, since it is the delimiter of this table.
        assertEquals(expected, expansion(style, name, json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "\"50%\"            ! q=50%25",
                "\"50%25\"          ! q=50%25",
                "\"%fF%Aa%09%30\"  ! q=%fF%Aa%09%30",
                "\"%4G%g0%4\"      ! q=%254G%25g0%254",
                "\"/foo/bar?a=1\"   ! q=/foo/bar?a=1",
                "\"a&b+c#d[e]\"     ! q=a%26b%2Bc%23d%5Be%5D",
                "\"ü z\"            ! q=%C3%BC%20z",
                "[\"a,b\",\"c/d\"]  ! q=a%2Cb,c/d"
            })
    void reservedCharactersStayWhereTheyAreAllowed(String json, String expected) {
        ApiRequest request = builder()
                .path("/x")
                .reservedQuery("q", ParameterStyle.FORM, JsonCodecs.JSON, JsonValue.parse(json))
                .build();
        assertEquals(expected, request.query());
    }

    @Test
    void namesAreEncodedToo() {
        assertEquals("a%26b=1&a%26b=2", query("a&b", ParameterStyle.FORM_EXPLODED, "[1,2]"));
        assertEquals("f%5Ba%3Db%5D=%26", query("f", ParameterStyle.DEEP_OBJECT, "{\"a=b\":\"&\"}"));
    }

    @Test
    void arraysInExplodedObjectsAreFieldsForEachItem() {
        assertEquals(
                "a=1&b=x%2Cy&b=z&d=2",
                query("q", ParameterStyle.FORM_EXPLODED, "{\"a\":1,\"b\":[\"x,y\",null,\"z\"],\"c\":[],\"d\":2}"));
        for (ParameterStyle style : ParameterStyle.values()) {
            if (style != ParameterStyle.DEEP_OBJECT && style != ParameterStyle.FORM_EXPLODED) {
                refused("/query/q", () -> query("q", style, "{\"a\":[1]}"));
            }
        }
    }

    @Test
    void deepObjectsGoOnInBrackets() {
        assertEquals("f=x", query("f", ParameterStyle.DEEP_OBJECT, "\"x\""));
        assertEquals(
                "f%5Ba%5D%5Bb%5D=1&f%5Bc%5D%5B0%5D=x&f%5Bc%5D%5B1%5D=y",
                query("f", ParameterStyle.DEEP_OBJECT, "{\"a\":{\"b\":1},\"c\":[\"x\",\"y\"]}"));
    }

    @Test
    void nothingIsSentForWhatIsUndefined() {
        assertEquals("", query("q", ParameterStyle.FORM, "[]"));
        assertEquals("", query("q", ParameterStyle.FORM_EXPLODED, "{}"));
        assertEquals("q=1,2", query("q", ParameterStyle.FORM, "[1,null,2]"));
        assertEquals("a=1", query("q", ParameterStyle.FORM_EXPLODED, "{\"a\":1,\"b\":null}"));
        assertEquals("", query("q", ParameterStyle.FORM, "null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "null", "[null]", "{\"a\":null}"})
    void whatIsRequiredHasToLeaveSomething(String json) {
        JsonValue value = JsonValue.parse(json);
        for (ParameterStyle style :
                List.of(ParameterStyle.FORM, ParameterStyle.FORM_EXPLODED, ParameterStyle.DEEP_OBJECT)) {
            refused(
                    "/query/q",
                    () -> builder().query("q", style, JsonCodecs.JSON, value).required());
        }
        refused(
                "/header/X-Q",
                () -> builder()
                        .header("X-Q", ParameterStyle.SIMPLE, JsonCodecs.JSON, value)
                        .required());
        refused(
                "/cookie/q",
                () -> builder()
                        .cookie("q", ParameterStyle.FORM, JsonCodecs.JSON, value)
                        .required());
        builder()
                .query("q", ParameterStyle.FORM, JsonCodecs.JSON, value)
                .query("r", ParameterStyle.FORM, JsonCodecs.JSON, JsonValue.parse("[\"\"]"))
                .required();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[1]]", "[{\"a\":1}]", "{\"a\":[[1]]}", "{\"a\":{\"b\":1}}"})
    void nestingHasNoFormButDeepObject(String json) {
        for (ParameterStyle style : ParameterStyle.values()) {
            if (style != ParameterStyle.DEEP_OBJECT) {
                refused("/query/q", () -> builder().query("q", style, JsonCodecs.JSON, JsonValue.parse(json)));
            }
        }
    }

    @Test
    void itemThatHoldsItsSeparatorIsRefusedWhereItCannotBeEncoded() {
        refused(
                "/query/q",
                () -> builder()
                        .query("q", ParameterStyle.SPACE_DELIMITED, JsonCodecs.JSON, JsonValue.parse("[\"a b\"]")));
        refused(
                "/query/q",
                () -> builder()
                        .query("q", ParameterStyle.PIPE_DELIMITED, JsonCodecs.JSON, JsonValue.parse("[\"a|b\"]")));
        refused(
                "/header/X",
                () -> builder().header("X", ParameterStyle.SIMPLE, JsonCodecs.JSON, JsonValue.parse("[\"a,b\"]")));
        refused(
                "/header/X",
                () -> builder()
                        .header(
                                "X",
                                ParameterStyle.SIMPLE_EXPLODED,
                                JsonCodecs.JSON,
                                JsonValue.parse("{\"a\":\"b,c=d\"}")));
    }

    @Test
    void headersAndCookies() {
        ApiRequest request = builder()
                .path("/x")
                .header("X-Ids", ParameterStyle.SIMPLE, JsonCodecs.JSON, JsonValue.parse("[1,2]"))
                .header(
                        "X-Point",
                        ParameterStyle.SIMPLE_EXPLODED,
                        JsonCodecs.JSON,
                        JsonValue.parse("{\"x\":1.50,\"y\":\"a b\"}"))
                .header("X-None", ParameterStyle.SIMPLE, JsonCodecs.JSON, JsonValue.parse("[]"))
                .cookie("ids", ParameterStyle.FORM, JsonCodecs.JSON, JsonValue.parse("[3,4,\"5;6\"]"))
                .build();
        assertEquals(
                List.of(new HeaderField("X-Ids", "1,2"), new HeaderField("X-Point", "x=1.50,y=a b")), request.fields());
        assertEquals("ids=3,4,5%3B6", request.cookies());
    }

    @ParameterizedTest
    @CsvSource({"1E+3,1000", "0.000001,0.000001", "-1.50,-1.50", "true,true", "1E+999,1E+999"})
    void scalarsAreTexts(String json, String text) {
        assertEquals(new ParameterValue.Text(text), value(json));
    }

    @Test
    void pathArgumentsThatMakeDotsAreRefused() {
        refused(
                "/path/p",
                () -> builder()
                        .path("/a/")
                        .pathParameter("p", ParameterStyle.LABEL, JsonCodecs.JSON, JsonValue.parse("\".\""))
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"MATRIX ! []", "MATRIX_EXPLODED ! {}", "LABEL ! []", "SIMPLE ! []"})
    void pathArgumentsOfWhichNothingWouldBeSentAreRefused(ParameterStyle style, String json) {
        refused(
                "/path/p",
                () -> builder().path("/a/b").pathParameter("p", style, JsonCodecs.JSON, JsonValue.parse(json)));
    }

    /** In a path, where each of these styles is allowed or, for the others, shows the same text. */
    private static String expansion(ParameterStyle style, String name, String json) {
        if (style.name().matches("(MATRIX|LABEL|SIMPLE).*")) {
            return builder()
                    .path("/x")
                    .pathParameter(name, style, JsonCodecs.JSON, JsonValue.parse(json))
                    .build()
                    .path()
                    .substring(2);
        }
        return query(name, style, json);
    }

    private static String query(String name, ParameterStyle style, String json) {
        return builder()
                .path("/x")
                .query(name, style, JsonCodecs.JSON, JsonValue.parse(json))
                .build()
                .query();
    }

    private static ParameterValue value(String json) {
        return ParameterValue.of(JsonCodecs.JSON, JsonValue.parse(json));
    }

    private static void refused(String pointer, Runnable building) {
        RequestValidationException problem = assertThrows(RequestValidationException.class, building::run);
        assertEquals(pointer, problem.violations().asList().get(0).pointer());
    }

    private static ApiRequestBuilder builder() {
        return ApiRequest.builder("readThing", "GET");
    }
}
