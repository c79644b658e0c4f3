package dev.tenon.generator.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Strings that schemas ask for, and strings that almost do. */
final class Texts {
    private static final String CHARACTERS = "abcXYZ019_-";
    private static final int TRIES = 100;
    private static final int KEPT = 12;
    private static final int SHORT = 60;
    private static final int LONG = 1_000;
    private static final Map<String, List<String>> MATCHING = new ConcurrentHashMap<>();

    private static final List<String> PLAIN =
            List.of("", "a", "é", "😀😀", "line\n", "\"quoted\\", "{}", "null", " ", "\u2028", "\u0000", "abc");
    private static final List<String> TIMES = List.of(
            "2020-11-11T11:11:11.111Z",
            "2020-11-11t11:11:11z",
            "1999-12-31T23:59:59.123456789+14:00",
            "0001-01-01T00:00:00Z",
            "2024-02-29T00:00:00-00:30");
    private static final List<String> WRONG_TIMES = List.of(
            "2020-11-11",
            "2020-11-11T11:11:11",
            "2020-11-11T11:11Z",
            "2020-11-11 11:11:11Z",
            "2020-13-11T11:11:11Z",
            "2021-02-29T00:00:00Z",
            "2021-02-28T24:00:00Z",
            "2021-02-28T00:60:00Z",
            "2021-02-28T00:00:00+0100",
            "2021-02-28T00:00:00.Z",
            "2021-02-28T00:00:00Z ");
    private static final List<String> WRONG_DATES =
            List.of("2021-02-29", "2021-2-1", "20210201", "2021-02-01Z", "10000-01-01", "2021-02-01\n");
    private static final List<String> WRONG_UUIDS = List.of(
            "30ea64bd100f4bf0adc929fa45d4880c",
            "30ea64bd-100f-4bf0-adc9-29fa45d4880",
            "30ea64bd-100f-4bf0-adc9-29fa45d4880cc",
            "{30ea64bd-100f-4bf0-adc9-29fa45d4880c}",
            "1-1-1-1-1",
            "30ea64bg-100f-4bf0-adc9-29fa45d4880c");
    private static final List<String> BYTES = List.of("", "aA==", "aGk=", "aGkh", "+/+/");
    private static final List<String> WRONG_BYTES =
            List.of("a", "aA", "aA=", "-_-_", "aGk=aGk=", "a Gk=", "aGk=\n", "é");
    private static final List<String> URIS = List.of("https://example.com/a?b#c", "urn:a:b", "mailto:a@example.com");
    private static final List<String> WRONG_URIS = List.of("/relative", "https://a b", "", "::", "://");

    /** Without U+2028, which the independent validator refuses and RFC 3987 §2.2 allows ({@code ucschar}). */
    private static final List<String> IRIS = List.of("https://example.com/é?b#c", "urn:ü😀", "mailto:a@example.com");

    private static final List<String> IRI_REFERENCES =
            List.of("/é?b#c", "", "#😀", "../a", "//example.com/ü", "urn:a:b");
    private static final List<String> WRONG_IRIS = List.of("https://a b", "{}", "::", "line\n", "a|b", "%2", "://");

    private static final List<String> TEMPLATES =
            List.of("https://example.com/{user}{/repo}", "{?a,b*}", "x{#y:30}", "{a.b}", "é'%20", "");
    private static final List<String> WRONG_TEMPLATES =
            List.of("{", "{a", "a}", "{}", "{a..b}", "{a:0}", "{a,}", "%2", "a b", "\"", "{-a}", "line\n");

    private Texts() {}

    /** A text that a schema asks for, as far as that is easily found. */
    static String valid(JsonNode schema, Random random) {
        if (schema.has("pattern") && !isFormat(schema)) {
            return matching(schema, random);
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date-time" -> any(TIMES, random);
            case "date" -> any(TIMES, random).substring(0, 10);
            case "byte", "binary" -> any(BYTES, random);
            case "uri" -> any(URIS, random);
            case "iri" -> any(IRIS, random);
            case "iri-reference" -> any(IRI_REFERENCES, random);
            case "uri-template" -> any(TEMPLATES, random);
            default -> random.nextBoolean() && !isBounded(schema) ? any(PLAIN, random) : name(schema, random);
        };
    }

    /** Texts that a format does not allow, or just allows. */
    static List<String> almost(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> WRONG_UUIDS;
            case "date-time" -> WRONG_TIMES;
            case "date" -> WRONG_DATES;
            case "byte", "binary" -> WRONG_BYTES;
            case "uri" -> WRONG_URIS;
            case "iri", "iri-reference" -> WRONG_IRIS;
            case "uri-template" -> WRONG_TEMPLATES;
            default -> PLAIN;
        };
    }

    /** These get a pattern that chance does not match. */
    static boolean isFormat(JsonNode schema) {
        return Set.of("byte", "binary", "uri-template")
                .contains(schema.path("format").asString(""));
    }

    private static boolean isBounded(JsonNode schema) {
        return schema.has("minLength") || schema.has("maxLength");
    }

    /** A name that chance made match, or one of some texts that are made for the pattern, once for all its schemas. */
    private static String matching(JsonNode schema, Random random) {
        String asked = schema.get("pattern") + " " + schema.get("minLength") + " " + schema.get("maxLength");
        List<String> texts = MATCHING.computeIfAbsent(asked, key -> matching(schema, asked));
        return texts.isEmpty() ? "" : any(texts, random);
    }

    private static List<String> matching(JsonNode schema, String seed) {
        Random random = new Random(seed.hashCode());
        Pattern pattern =
                Pattern.compile(EcmaPatterns.translated(schema.get("pattern").asString()));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TRIES && texts.size() < KEPT; i++) {
            String text = name(schema, random);
            if (pattern.matcher(text).find()) {
                texts.add(text);
            }
        }
        while (texts.size() < KEPT) {
            Optional<String> made = PatternTexts.of(schema, random);
            if (made.isEmpty()) {
                break;
            }
            texts.add(made.get());
        }
        return texts;
    }

    private static String name(JsonNode schema, Random random) {
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(least + 6);
        // Bounds may contradict each other. Long texts take time and show no more: what is at the bound is tried by
        // changing instances.
        int longest = Math.max(least, Math.min(most, least + (random.nextInt(8) == 0 ? LONG : SHORT)));
        StringBuilder text = new StringBuilder();
        for (int i = least + random.nextInt(longest - least + 1); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
