package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    @ParameterizedTest
    @CsvSource({
        "application/json, true, true",
        "Text/JSON; charset=utf-8, true, true",
        "application/problem+json, true, true",
        "application/jsonl, false, false",
        "text/plain, false, true",
        "application/xml, false, true",
        "image/svg+xml, false, true",
        "application/x-www-form-urlencoded, false, true",
        "application/octet-stream, false, false",
        "image/png, false, false",
    })
    void whatIsJsonAndWhatIsText(String type, boolean json, boolean text) {
        assertEquals(json, MediaTypes.isJson(type));
        assertEquals(text, MediaTypes.isText(type));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, Application/JSON; charset=utf-8, true",
        "application/json, application/problem+json, false",
        "image/*, image/png, true",
        "image/*, application/png, false",
        "application/json, application/jsonl, false",
        "*/*, image/png, true",
        "image/jpg, image/jpeg, true",
        "image/jpeg, image/jpg, true",
        "application/octet-stream, image/png, true",
        "image/png, application/octet-stream, false",
        "application/x-ndjson, application/jsonl, true",
    })
    void aDocumentedTypeCoversThatOfAnAnswer(String documented, String type, boolean covers) {
        assertEquals(covers, MediaTypes.matches(documented, type));
    }
}
