package dev.tenon.generator.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Must be **active** or __idle__.  ~Must be <strong>active</strong> or <strong>idle</strong>.",
                "*Only* one, _not two_.           ~<em>Only</em> one, <em>not two</em>.",
                "Is ***both***, or ****none.      ~Is <em><strong>both</strong></em>, or ****none.",
                "**Use `id`**                     ~<strong>Use {@code id}</strong>",
                "2 * 3 * 4, a*b*c, snake_case_x   ~2 * 3 * 4, a*b*c, snake_case_x",
                "**a __b__ c**                    ~a <strong>b</strong> c",
                "\\*\\*not bold\\*\\*             ~**not bold**",
                "``a`b``                          ~{@code a`b}",
                "```a``` and `b`                  ~{@code a} and {@code b}",
                "See [the *guide*](https://a.b/c) ~See <a href=\"https://a.b/c\">the <em>guide</em></a>",
                "See [get a pet](#getPet).        ~See get a pet.",
                "An [x](https://a.b/c_(d))        ~An <a href=\"https://a.b/c_(d)\">x</a>",
                "In [min](exclusive)              ~In [min](exclusive)",
                "At <https://a.b/c>.              ~At <a href=\"https://a.b/c\">https://a.b/c</a>.",
                "![The logo](https://a.b/c.png)   ~The logo",
                "a &lt; b &amp;&#38; c&nbsp;d     ~a &lt; b &amp;&amp; c d",
                "Heads are `heads/<p>` or <name>  ~Heads are {@code heads/<p>} or &lt;name&gt;",
                "<b>Old</b> <i>and</i> <u>new</u> ~<strong>Old</strong> <em>and</em> new",
                "the <code>Limit&lt;T&gt;</code>  ~the {@code Limit<T>}",
                "<a href=\"http://a.b?c=d&amp;e=f\" target=\"x\">x</a>~<a href=\"http://a.b?c=d&amp;e=f\">x</a>",
                "<b>never closed                  ~never closed",
                "`{` `}{` `{a}` `{b` `café`       ~<code>&#123;</code> <code>&#125;&#123;</code> {@code {a}} "
                        + "<code>&#123;b</code> <code>café</code>",
                "<p>One.</p>                      ~One."
            })
    void whatIsInsideOfAParagraph(String text, String html) {
        assertEquals(html, CommonMark.toInlineHtml(text));
        assertEquals(List.of(html), CommonMark.toHtmlBlocks(text));
    }

    @Test
    void paragraphsAndListsOfHtml() {
        assertEquals(
                List.of(
                        "Returns the items.",
                        "<ul>\n  <li>{@code A}: the first</li>\n  <li>{@code B} - the second</li>\n</ul>",
                        "Then:",
                        "<ol>\n  <li>one</li>\n  <li>two</li>\n</ol>",
                        "<strong>More</strong>",
                        "The end.",
                        "Really."),
                CommonMark.toHtmlBlocks(
                        "<p>Returns the\nitems.</p> <ul> <li> <p> <code>A</code>: the\n\nfirst</p> </li>"
                                + "<li><p><code>B</code> - the second</p></li></ul><p>Then:</p><OL><li>one<li>two</OL>"
                                + "<h2 class='x'>More</h2>The end.<br/>Really."));
    }

    @Test
    void blocksOfCommonMark() {
        assertEquals(
                List.of(
                        "<strong>Usage of #1</strong>",
                        "A note of two lines.",
                        "<ol>\n  <li>one and more</li>\n  <li>two</li>\n</ol>",
                        "<ul>\n  <li>three</li>\n</ul>",
                        "<pre>| a | b |\n|---|---|\n| 1 | 2 |</pre>",
                        "<pre>  &lt;p&gt;code&lt;/p&gt;</pre>",
                        "The end."),
                CommonMark.toHtmlBlocks(
                        "## Usage of #1 ##\n> A note\n> of two lines.\n---\n1. one\n   and more\n2. two\n- three\n"
                                + "| a | b |\n|---|---|\n| 1 | 2 |\n```\n  <p>code</p>\n```\nThe end."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*\\/ x",
                "*<b>/</b>",
                "**a***/",
                "<code>*</code>/",
                "[*](https://a.b/*/c)/",
                "&#42;&#47; &#x2a;/",
                "*<u>/",
                "_*_/",
                "```\n*/\n```",
                "| */ |",
                "<pre>*&#47;</pre>"
            })
    void noCommentEnds(String text) {
        assertFalse(CommonMark.toInlineHtml(text).contains("*/"), text);
        assertFalse(String.join("\n", CommonMark.toHtmlBlocks(text)).contains("*/"), text);
    }

    @Test
    void aFenceHasThreeBackticksOrMore() {
        assertEquals(
                List.of("<pre>a</pre>", "b", "<pre>c</pre>"),
                CommonMark.toHtmlBlocks("````json\na\n````\nb\n```\nc\n```"));
    }

    @Test
    void aFenceEndsWithItsOwnCharacters() {
        assertEquals(
                List.of("<pre>```\n**a**</pre>", "b", "<pre>~~~\n```json\nc</pre>"),
                CommonMark.toHtmlBlocks("~~~ text\n```\n**a**\n~~~~\nb\n```\n~~~\n```json\nc\n```"));
        assertEquals(List.of("<pre>&lt;p&gt;a</pre>"), CommonMark.toHtmlBlocks("~~~\n<p>a\n~~~"));
    }

    @Test
    void definitionsTablesAndCodeOfHtml() {
        assertEquals(
                List.of("<ul>\n  <li>{@code a}: the first</li>\n  <li>b: the second</li>\n</ul>", "After."),
                CommonMark.toHtmlBlocks("<dl>\n<dt><code>a</code></dt>\n<dd>the\n\nfirst</dd>"
                        + "<dt>b</dt><dd>the second</dd></dl>After."));
        assertEquals(
                List.of("Code Meaning", "1 one", "End."),
                CommonMark.toHtmlBlocks("<table><thead><tr><th>Code</th><th>Meaning</th></tr></thead><tbody>"
                        + "<tr><td>1</td><td>one</td></tr></tbody></table>End."));
        assertEquals(
                List.of("Like", "<pre>&#123;\n  \"a\": 1 &lt; 2\n&#125;</pre>", "this."),
                CommonMark.toHtmlBlocks("Like<pre><code>\n{\n  \"a\": 1 &lt; 2\n}\n</code></pre>this."));
        assertEquals(
                List.of("<ul>\n  <li>a b</li>\n  <li>c</li>\n</ul>", "d"),
                CommonMark.toHtmlBlocks("<ul><li>a<h3>b</h3><li>c</ul><p>d</p>"));
    }

    @Test
    void linesEndAsTheyDoAnywhere() {
        assertEquals(List.of("a b", "c"), CommonMark.toHtmlBlocks("a\r\nb\r\n\r\nc"));
        assertEquals(List.of("a b", "c"), CommonMark.toHtmlBlocks("a\rb\r\rc"));
    }

    @Test
    void aTableEndsWithABlankLine() {
        assertEquals(List.of("<pre>| a |</pre>", "b c"), CommonMark.toHtmlBlocks("| a |\n\nb\nc"));
    }

    /** What begins thousands of times and never ends, or is nested thousands of times, is text: nothing searches or recurs on and on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "`",
                "``a`",
                "**a ",
                "**",
                "_a ",
                "*a_",
                "[a](",
                "[a](b",
                "<code>",
                "<b><i>",
                "<b>*<i>_",
                "<a href=x>",
                "<a href=",
                "<pre>",
                "<ul><li>",
                "<p>",
                "```",
                "~~~",
                "| a",
                "&",
                "# #",
                "- ",
                "<code ",
                "(b)"
            })
    @Timeout(60)
    void whatDoesNotEndIsText(String beginning) {
        String text = beginning.repeat(20_000);
        assertTrue(String.join("\n", CommonMark.toHtmlBlocks(text + " end")).contains("end"));
        String address = "[a](https://a.b/" + text.replace(" ", "") + ") end";
        assertTrue(String.join("\n", CommonMark.toHtmlBlocks(address)).contains("end"));
        assertTrue(CommonMark.toInlineHtml(text + " end").contains("end"));
    }
}
