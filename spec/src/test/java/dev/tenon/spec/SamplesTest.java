package dev.tenon.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every sample of the page fulfils its schema, as an independent validator sees it. */
class SamplesTest {
    @TestFactory
    Stream<DynamicTest> samplesFulfilTheirSchemas() {
        return Stream.of("2021-01-01", "2021-01-01-preview").flatMap(version -> {
            Contract contract = new Contract(version);
            return contract.samples().stream()
                    .map(sample -> DynamicTest.dynamicTest(
                            version + sample.place(),
                            () -> assertEquals(List.of(), contract.violations(sample.schema(), sample.value()))));
        });
    }

    @Test
    void noSampleIsForgotten() {
        // Three parameters, three header fields, the request, and the answers 200, 201, 400, 500 and default.
        assertEquals(12, new Contract("2021-01-01").samples().size());
        assertEquals(9, new Contract("2021-01-01-preview").samples().size());
    }

    /** The validator is awake: what the page does not allow is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create_session_settings|{\"maxLeaseTimeMinutes\": 1441, \"size\": \"Standard\"}",
                "create_session_settings|{\"maxLeaseTimeMinutes\": -1, \"size\": \"Standard\"}",
                "create_session_settings|{\"maxLeaseTimeMinutes\": 60, \"size\": \"Huge\"}",
                "create_session_settings|{\"size\": \"Standard\"}",
                "session_properties|{\"id\": \"a\", \"size\": \"Standard\", \"status\": null}",
                "session_properties|{\"id\": \"a\", \"size\": \"Standard\", \"status\": \"Ready\", \"creationTime\":"
                        + " \"today\"}",
                "error_response|{\"error\": null}",
                "error_response|{\"error\": {\"code\": \"a\"}}"
            })
    void whatThePageDoesNotAllowIsRefused(String schema, String json) {
        Contract contract = new Contract("2021-01-01");
        JsonNode value = JsonMapper.shared().readTree(json);
        assertFalse(contract.violations(contract.at("/components/schemas/" + schema), value)
                .isEmpty());
    }
}
