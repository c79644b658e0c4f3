package dev.tenon.generator.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineWrapperTest {
    private static final String LONG = "anArgumentWithAVeryLongNameThatSomebodyChoseForItInAContractFromSomewhereElse";

    private static void wraps(String line, String expected) {
        assertEquals(expected, LineWrapper.wrap(line + "\n"));
    }

    @Test
    void shortLinesStay() {
        wraps("    int x = f(a, b);", "    int x = f(a, b);\n");
    }

    @Test
    void argumentsGoToTheNextLine() {
        wraps(
                "    return caller.call(" + LONG + ", secondArgument, third);",
                "    return caller.call(\n            " + LONG + ", secondArgument, third);\n");
    }

    @Test
    void orToOneLineEach() {
        wraps(
                "    call(" + LONG + ", " + LONG + ");",
                "    call(\n            " + LONG + ",\n            " + LONG + ");\n");
    }

    @Test
    void aCallWithinACallIsKeptTogether() {
        wraps(
                "    found = found.add(Violation.minimum(" + LONG + ", 1, value));",
                "    found = found.add(Violation.minimum(\n            " + LONG + ", 1, value));\n");
    }

    @Test
    void operatorsBeginALine() {
        wraps(
                "    if (" + LONG + " == null || " + LONG + " == null) {",
                "    if (" + LONG + " == null\n            || " + LONG + " == null) {\n");
    }

    @Test
    void stringsAndCommentsAreLeftAlone() {
        String text = "    String s = \"" + "a, b (c) ".repeat(20) + "\";";
        wraps(text, text + "\n");
        String comment = "     * " + "word ".repeat(30) + "end";
        wraps(comment, comment + "\n");
    }

    @Test
    void theFirstCallOfAChainIsFartherInThanTheOthers() {
        wraps(
                "    A request = A.builder(" + LONG + ", \"" + LONG + "\").path(\"/a\").accept(B);",
                "    A request = A.builder(\n                    " + LONG + ",\n                    \"" + LONG
                        + "\")\n            .path(\"/a\")\n            .accept(B);\n");
        wraps(
                "    A request = A.builder(" + LONG + ", \"" + LONG + "\")\n            .accept(B);",
                "    A request = A.builder(\n                    " + LONG + ",\n                    \"" + LONG
                        + "\")\n            .accept(B);\n");
        String call = LONG + ".at(\"#/a/b/c/d\")";
        wraps(
                "    static final Schema INSTANCE = " + call + ".type().build();",
                "    static final Schema INSTANCE =\n            " + call
                        + "\n                    .type()\n                    .build();\n");
    }

    @Test
    void aValueGoesBelowItsVariable() {
        String name = "AClassWithAVeryLongNameThatSomebodyChoseForItInAContract";
        wraps(
                "    static final " + name + " INSTANCE = new " + name + "(VALUE);",
                "    static final " + name + " INSTANCE =\n            new " + name + "(VALUE);\n");
        wraps(
                "    " + name + " nested = " + LONG + ".validate(i);",
                "    " + name + " nested =\n            " + LONG + ".validate(i);\n");
    }

    @Test
    void constantsOfOneClassAreBrokenAtTheSamePlace() {
        String name = "AClassWithAVeryLongNameThatSomebodyChose";
        wraps(
                "    public static final " + name + " A = new " + name + "(\"a\", Known.A_WITHOUT_END);",
                "    public static final " + name + " A =\n            new " + name
                        + "(\"a\", Known.A_WITHOUT_END);\n");
    }

    @Test
    void whatAClassIsGoesBelowIt() {
        wraps(
                "final class " + LONG + "Codec implements JsonCodec<" + LONG + "> {",
                "final class " + LONG + "Codec\n        implements JsonCodec<" + LONG + "> {\n");
        wraps(
                "final class " + LONG + " extends OpenEnum<" + LONG + ".Known> {",
                "final class " + LONG + "\n        extends OpenEnum<" + LONG + ".Known> {\n");
    }

    @Test
    void aCommentOnOneLineGetsThree() {
        wraps(
                "    /** A builder of {@link " + LONG + "}; not shared. */",
                "    /**\n     * A builder of {@link " + LONG + "}; not shared.\n     */\n");
        wraps(
                "/** Of {@link " + LONG
                        + "#of()}, the words of one tag, {@code a b c {d e} f}, which stay together. */",
                "/**\n * Of {@link " + LONG + "#of()}, the words of one tag,\n"
                        + " * {@code a b c {d e} f}, which stay together.\n */\n");
    }

    @Test
    void namesStayWithTheirValues() {
        String pairs = "\"a\",\u0005" + LONG + ", \"b\",\u0005b, \"c\",\u0005hidden(" + LONG + ")";
        wraps(
                "    throw new Missing(\"X\", " + pairs + ");",
                "    throw new Missing(\n            \"X\", \"a\", " + LONG + ", \"b\", b,\n            \"c\", hidden("
                        + LONG + "));\n");
        wraps(
                "    return new Object[] {" + pairs + "};",
                "    return new Object[] {\n        \"a\", " + LONG + ", \"b\", b,\n        \"c\", hidden(" + LONG
                        + ")\n    };\n");
        wraps("    return new Object[] {\"b\",\u0005b};", "    return new Object[] {\"b\", b};\n");
        wraps(
                "    return new Object[] {\"" + LONG + "\",\u0005" + LONG + "};",
                "    return new Object[] {\n        \"" + LONG + "\",\n                " + LONG + "\n    };\n");
    }

    @Test
    void theElementsOfAnArrayAreABlock() {
        wraps(
                "    return new Object[] {\"a {, b\", " + LONG + ", \"b\", hidden(" + LONG + ")};",
                "    return new Object[] {\n        \"a {, b\", " + LONG + ", \"b\",\n        hidden(" + LONG
                        + ")\n    };\n");
    }

    @Test
    void whatOnlyTemplatesOfUsersHaveIsNotTakenForCode() {
        String comment = "    int length = text.length(); // " + "as long as it is, with (all, of, it) ".repeat(4);
        wraps(comment, comment + "\n");
        wraps(
                "    call(" + LONG + ", '\"', \"a, b\", " + LONG + ");",
                "    call(\n            " + LONG + ",\n            '\"',\n            \"a, b\",\n            " + LONG
                        + ");\n");
    }
}
