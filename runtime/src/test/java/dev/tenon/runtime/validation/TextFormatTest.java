package dev.tenon.runtime.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the standards say and the JSON Schema Test Suite does not try; some of the rest, as the suite is no part of a checkout. */
class TextFormatTest {
    @Test
    void datesAndTimes() {
        accepts(TextFormat.DATE, "2024-02-29", "2000-02-29", "2023-12-31");
        refuses(TextFormat.DATE, "2023-02-29", "1900-02-29", "2023-04-31", "2023-00-01", "2023-01-00", "2023-1-01");
        accepts(TextFormat.TIME, "23:59:60Z", "00:59:60+01:00", "12:00:00.123456789012-00:00");
        refuses(TextFormat.TIME, "12:00:60Z", "24:00:00Z", "12:60:00Z", "12:00:00", "12:00:00.Z", "12:00:00+24:00");
        accepts(TextFormat.DATE_TIME, "2024-02-29t12:00:00z");
        refuses(TextFormat.DATE_TIME, "2024-02-29", "2024-02-29T", "2024-02-29 12:00:00Z", "2024-02-30T12:00:00Z");
        accepts(TextFormat.DURATION, "P1Y2M3D", "P1M", "PT1H2M3S", "PT36H", "P2D", "P1YT1S", "P4W");
        refuses(TextFormat.DURATION, "P", "PT", "P1YT", "P1Y2D", "PT1S2M", "P1", "P1YW", "P1W1D", "PW", "P1Y1W", "1Y");
    }

    @Test
    void timesAndDurationsAsFrameworksWriteThem() {
        accepts(TextFormat.ANY_TIME, "12:30:00", "12:30:00.5", "00:00:00.123456789", "12:30:00Z", "23:59:60Z");
        refuses(
                TextFormat.ANY_TIME,
                "",
                "12:30",
                "24:00:00",
                "12:60:00",
                "12:30:00.",
                "23:59:60",
                "12:30:00 ",
                "1:30:00");
        refuses(TextFormat.ANY_TIME, "12:00:60Z", "12:30:00.Z", "12:30:00+24:00", "2024-02-29T12:00:00", "12:30:00T");
        for (Duration duration : List.of(
                Duration.ZERO,
                Duration.ofSeconds(3602),
                Duration.ofMillis(1500),
                Duration.ofMillis(-1),
                Duration.ofHours(-49).plusMinutes(1),
                Duration.ofNanos(Long.MAX_VALUE))) {
            accepts(TextFormat.ANY_DURATION, duration.toString());
        }
        accepts(
                TextFormat.ANY_DURATION,
                Period.of(1, -2, 3).toString(),
                Period.ofWeeks(2).toString(),
                "P2W");
        accepts(
                TextFormat.ANY_DURATION,
                "-P1DT0.25S",
                "+P1D",
                "P1Y2D",
                "PT1H2S",
                "P0,5D",
                "P1Y2W3DT4S",
                "P1YT1S",
                "P1M");
        refuses(
                TextFormat.ANY_DURATION,
                "",
                "P",
                "PT",
                "-",
                "-P",
                "P1",
                "P1YT",
                "1Y",
                "PT1",
                "P1D2Y",
                "PT1S2M",
                "P1DT1DS");
        refuses(
                TextFormat.ANY_DURATION,
                "P0.5DT1H",
                "PT0.5M1S",
                "PT.5S",
                "PT5.S",
                "P-D",
                "PT5s",
                "P1H",
                "P1DTT1S",
                "P1D ");
    }

    @Test
    void addresses() {
        accepts(TextFormat.IPV4, "0.10.255.1");
        refuses(TextFormat.IPV4, "256.0.0.1", "01.0.0.1", "1.2.3", "1.2.3.4.", "1.2.3.4.5", "1..2.3", "1.2.3.1234");
        accepts(
                TextFormat.IPV6,
                "::",
                "::1",
                "1::",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "ABCD:ef01::",
                "::ffff:1.2.3.4",
                "1:2:3:4:5:6:1.2.3.4");
        refuses(
                TextFormat.IPV6,
                "",
                ":",
                "1",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "1:::2",
                "1::2::3",
                "12345::",
                "::g",
                "::1-2",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1.2.3",
                "::1.2.3.4:5");
    }

    @Test
    void mailboxes() {
        for (TextFormat format : List.of(TextFormat.EMAIL, TextFormat.IDN_EMAIL)) {
            accepts(
                    format,
                    "a.b+c@b-c.example",
                    "\"\"@example.com",
                    "\"a b.\\\"@\"@example.com",
                    "a@[1.2.3.4]",
                    "a@[IPv6:::1]",
                    "a@[ipv6:1::]",
                    "a@[x-tag:content!^]");
            refuses(
                    format,
                    "",
                    "@b",
                    "a@",
                    "a.@b",
                    "a..b@c",
                    "a b@c",
                    "\"a@b",
                    "\"a\\",
                    "\"a\"b@c",
                    "\"a\u007F\"@b",
                    "\"\u0019\"@b",
                    "\"\\\u0019\"@b",
                    "\"\\\u007F\"@b",
                    "a@-b",
                    "a@b-",
                    "a@b-.c",
                    "a@b.-c",
                    "a@b_c",
                    "a@[",
                    "a@[]",
                    "a@[1.2.3.4",
                    "a@[1.2.3.4]]",
                    "a@[::1]",
                    "a@[IPv6:1.2.3.4]",
                    "a@[x:]",
                    "a@[-:a]",
                    "a@[x_y:a]",
                    "a@[x:a b]",
                    "a@[x:[a]",
                    "a@[x:a]b]",
                    "a@[x:\u007F]");
        }
        for (String text : List.of("ä@ö.example", "\"\u0080\"@b", Character.toString(0x1F600) + "@b")) {
            accepts(TextFormat.IDN_EMAIL, text);
            refuses(TextFormat.EMAIL, text);
        }
        refuses(TextFormat.IDN_EMAIL, "\uD800@b", "\uDFFF@b", "a@[x:ä]");
    }

    @Test
    void hostNames() {
        String longest = "a".repeat(63);
        String name = String.join(".", longest, longest, longest);
        for (TextFormat format : List.of(TextFormat.HOSTNAME, TextFormat.IDN_HOSTNAME)) {
            accepts(format, "a-b.1", "A.example", longest, name + "." + "a".repeat(61), "XN--BCHER-KVA.example");
            refuses(format, "", ".", "a.", "-a", "a-", "a_b", longest + "a", name + "." + "a".repeat(62), "xn--a");
        }
        accepts(
                TextFormat.IDN_HOSTNAME,
                "bücher.example",
                "bücher。example",
                "a-bücher-1",
                "ısı",
                "l·l",
                "カ・カ",
                "\u13A0\u13F5",
                "א\u05F3",
                "אב.a",
                "א1\u05B0",
                "א\u0660",
                "بَ\u200Cَي");
        refuses(
                TextFormat.IDN_HOSTNAME,
                "Bücher",
                "BÜCHER",
                "bü_cher",
                "bü{",
                "bü:",
                "\uAB70",
                "\u13F8",
                "ﬁn",
                "l·a",
                "a·l",
                "a・b",
                "\u05F3א",
                "אa",
                "aא",
                "א.1a",
                "א-",
                "א\u0660" + "1",
                "ا\u200Cب",
                "ب\u200C",
                "\u200Cب",
                // A label of 63 signs or less, and a name that is too long once it is encoded.
                "ü" + "a".repeat(58),
                String.join(".", longest, longest, longest, "a".repeat(40) + "ü" + "a".repeat(15)));
        refuses(TextFormat.HOSTNAME, "bücher", "a。b");
    }

    @Test
    void urisAndIris() {
        for (TextFormat format : List.of(TextFormat.URI, TextFormat.IRI)) {
            accepts(
                    format,
                    "a+b-c.1:",
                    "a:b:c",
                    "http://",
                    "http://h:/",
                    "http://u:p@h:80/a:b@c?a=/?#?/",
                    "http://h?@",
                    "http://[::1]:80",
                    "http://u@[1::]/",
                    "http://[v1F.a:b]",
                    "a:%4a");
            refuses(
                    format,
                    "",
                    ":",
                    "a",
                    "+a:b",
                    "ab",
                    "a:%4",
                    "a:%4g",
                    "a:[",
                    "a:b#c#d",
                    "http://u@p@h",
                    "http://[u]@h",
                    "http://h:8x",
                    "http://h:80:90",
                    "http://[::1",
                    "http://[::1]80",
                    "http://[1::2::3]",
                    "http://[v.a]",
                    "http://[v1.]",
                    "http://[vG.a]",
                    "http://[x1.a]",
                    "http://[v1.a[]",
                    "http://h/[::1]");
        }
        for (TextFormat format : List.of(TextFormat.URI_REFERENCE, TextFormat.IRI_REFERENCE)) {
            accepts(format, "", "a", "a/b:c", "./a:b", "?a:b", "#a:b", "//h:1/a:b");
            refuses(format, ":a", "1:a", "a%:b", "//h:x", "\\", "a b", "\u007F");
        }
        String[] letters = {"\u00A0", "\uD7FF", "\uF900", "\uFDCF", "\uFDF0", "\uFFEF", beyond(0x10000), beyond(0xE1000)
        };
        for (String letter : letters) {
            accepts(TextFormat.IRI_REFERENCE, letter, "//" + letter, "?" + letter, "#" + letter);
            refuses(TextFormat.URI_REFERENCE, letter);
        }
        for (String mark : List.of("\uE000", "\uF8FF", beyond(0xF0000), beyond(0x10FFFD))) {
            accepts(TextFormat.IRI_REFERENCE, "?" + mark);
            refuses(TextFormat.IRI_REFERENCE, mark, "#" + mark);
            refuses(TextFormat.URI_REFERENCE, "?" + mark);
        }
        for (String none :
                List.of("\u009F", "\uD800", "\uFDD0", "\uFFF0", beyond(0xE0FFF), beyond(0x1FFFE), beyond(0xFFFFE))) {
            refuses(TextFormat.IRI_REFERENCE, "?" + none);
        }
    }

    private static String beyond(int character) {
        return Character.toString(character);
    }

    @Test
    void uriTemplates() {
        accepts(TextFormat.URI_TEMPLATE, "", "'ä\uE000%4a!~", "{a}{+a_1.b,%41}{.a}{a*,b:1,c:9999}", "{|a}");
        refuses(
                TextFormat.URI_TEMPLATE,
                "{",
                "{a",
                "a}",
                "{}",
                "{+}",
                "{a,}",
                "{a..b}",
                "{a.}",
                "{ä}",
                "{%4}",
                "{a:}",
                "{a:0}",
                "{a:10000}",
                "{a:1x}",
                "{a*:1}",
                "%4",
                "a b",
                "\u007F",
                "\u0080",
                "<",
                "\uD800");
    }

    @Test
    void pointersUuidsAndOctets() {
        accepts(TextFormat.JSON_POINTER, "", "/", "/a~0~1/ä");
        refuses(TextFormat.JSON_POINTER, "a", "/~", "/~2", "#/a");
        accepts(TextFormat.RELATIVE_JSON_POINTER, "0", "10/a", "1#");
        refuses(TextFormat.RELATIVE_JSON_POINTER, "", "/a", "01", "1a", "1##", "-1");
        accepts(TextFormat.UUID, "01234567-89ab-CDEF-0123-456789abcdef");
        refuses(TextFormat.UUID, "0123456789abcdef0123456789abcdef", "01234567-89ab-cdef-0123-456789abcdeg");
        accepts(TextFormat.BYTE, "", "AA==", "AAA=", "+/9z", "AAAAAA==");
        refuses(TextFormat.BYTE, "A", "AA=", "A===", "====", "=", "AA-_", "AA=A", "AA==AA==", "AAA:", "AA==\n");
    }

    @Test
    void regularExpressions() {
        accepts(
                TextFormat.REGEX,
                "",
                "^a|(b)+$",
                "(?:a)*?(?=a)(?!a)(?<=a)(?<!a)",
                "a{2}b{2,}c{2,3}?d{2,2}e{0,99999999999}",
                "(a)\\1\\0\\0a",
                "\\2(a)(b)*",
                "(?<n>a)\\k<n>*",
                "\\k<n>(?<n>a)(?<m>b)?",
                "(?<$_a1\u200C\u200D>a)(?<_>b)(?<\\u0061>c)\\k<a>\\3",
                "[][^][a-z][a-][-a][--a][\\d-][\\b\\-\\]\\^]",
                "[\\0-\\b][\\b-\\t][\\t-\\n][\\n-\\v][\\v-\\f][\\f-\\r][\\cA-\\cZ][\\x41-\\u0042][.-.]",
                "[\\u{0}-\\u{10FFFF}][\\uD83D-\\uDE00][\\uFFFF-\\uD83D\\uDE00][\\uD83D\\uDE00-\\u{1F600}]",
                "\\uD83D\\u0041\\uD83Da\\u{000000041}",
                "\\b\\B\\d\\D\\s\\S\\w\\W\\/\\.",
                "\\p{L}\\P{gc=Lu}\\p{General_Category=Nd}\\p{Alphabetic}[\\p{ASCII}]",
                "\\p{Script=Greek}\\p{sc=Old_Italic}\\p{scx=SignWriting}\\p{Script_Extensions=Latn}");
        refuses(
                TextFormat.REGEX,
                "(",
                ")",
                "(a",
                "a)",
                "(a))",
                "(?a)",
                "(?<a",
                "(?<>a)",
                "(?<1>a)",
                "(?<a->a)",
                "(?<a\u00AD>a)",
                "(?<a\\x61>a)",
                "(?<n>a)(?<n>b)",
                "\\k",
                "\\kn",
                "\\k<n",
                "\\k<n>",
                "\\1",
                "(a)\\2",
                "(?:a)\\1",
                "\\9",
                "*",
                "a**",
                "a{1}{1}",
                "^*",
                "a|*",
                "(+)",
                "(?=a)*",
                "(?<!a)?",
                "\\b+",
                "{1}",
                "a{",
                "a{1",
                "a{1x}",
                "a{,2}",
                "a{2,1}",
                "a{10,9}",
                "a{2,3",
                "}",
                "]",
                "[",
                "[a",
                "[^",
                "[z-a]",
                "[\\d-z]",
                "[a-\\d]",
                "[a-\\p{L}]",
                "[\\B]",
                "[\\1]",
                "[\\k]",
                "[\\b-\\0]",
                "[\\t-\\b]",
                "[\\n-\\t]",
                "[\\v-\\n]",
                "[\\f-\\v]",
                "[\\r-\\f]",
                "[\\cB-\\cA]",
                "[\\u{1F601}-\\uD83D\\uDE00]",
                "\\",
                "\\a",
                "\\-",
                "\\c",
                "\\c1",
                "\\00",
                "\\x4",
                "\\x4g",
                "\\u004",
                "\\u{}",
                "\\u{41",
                "\\u{110000}",
                "\\pL",
                "\\p{L",
                "\\p{}",
                "\\p{Greek}",
                "\\p{gc=Greek}",
                "\\p{sc=greek}",
                "\\p{sc=GREEK}",
                "\\p{sc=Old_italic}",
                "\\p{sc=SignwWriting}",
                "\\p{sc=Nobody}",
                "\\p{sc=}",
                "\\p{Alphabetic=Yes}");
    }

    private static void accepts(TextFormat format, String... texts) {
        assertEquals(
                List.of(),
                Stream.of(texts).filter(text -> !format.accepts(text)).toList(),
                format.keyword());
    }

    private static void refuses(TextFormat format, String... texts) {
        assertEquals(List.of(), Stream.of(texts).filter(format::accepts).toList(), format.keyword());
    }
}
