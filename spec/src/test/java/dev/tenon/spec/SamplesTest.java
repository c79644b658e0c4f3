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

/** Every sample fulfils its schema, as an independent validator sees it, and no longer does once it is changed. */
class SamplesTest {
    private final Contract current = Contract.current();

    private static Stream<DynamicTest> forEachSample(String name, Check check) {
        return Stream.of(Contract.current(), Contract.preview())
                .flatMap(contract -> contract.samples().stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                contract.version() + " " + name + " " + sample.schemaPointer(),
                                () -> check.accept(contract, sample))));
    }

    private interface Check {
        void accept(Contract contract, Contract.Sample sample);
    }

    @TestFactory
    Stream<DynamicTest> samplesFulfilTheirSchemas() {
        return forEachSample("valid", (contract, sample) -> {
            String json = sample.value().toString();
            assertEquals(List.of(), contract.violations(sample.schemaPointer(), json));
        });
    }

    @TestFactory
    Stream<DynamicTest> aValueOfAnotherTypeIsRefusedAtEveryPlace() {
        return forEachSample(
                "mutated",
                (contract, sample) -> Mutations.ofTypes(sample.value())
                        .forEach(json -> assertFalse(
                                contract.violations(sample.schemaPointer(), json)
                                        .isEmpty(),
                                json)));
    }

    @Test
    void noSampleIsForgotten() {
        // Three parameters, three header fields, the request, and the answers 200, 201, 400, 500 and default.
        assertEquals(12, current.samples().size());
        // Neither 200 nor the bodies of 400 and of the conflict.
        assertEquals(9, Contract.preview().samples().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create_session_settings|{'maxLeaseTimeMinutes': 0, 'size': 'Standard'}",
                "create_session_settings|{'maxLeaseTimeMinutes': 1440, 'size': 'Premium'}",
                "session_properties|{'id': 'a', 'size': 'Premium', 'status': 'Error', 'error': {'code': 'a',"
                        + " 'message': 'b', 'target': 'c', 'details': [{'code': 'd', 'message': 'e'}],"
                        + " 'innerError': {'code': 'f', 'message': 'g'}}}",
                "session_properties|{'id': 'a', 'size': 'Standard', 'status': 'Ready', 'teraflops': 2.5,"
                        + " 'handshakePort': 1, 'arrInspectorPort': 65535, 'hostname': 'h', 'elapsedTimeMinutes': 0}"
            })
    void whatThePageAllowsIsTaken(String schema, String json) {
        assertEquals(List.of(), current.violations("/components/schemas/" + schema, json.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create_session_settings|{'maxLeaseTimeMinutes': 1441, 'size': 'Standard'}",
                "create_session_settings|{'maxLeaseTimeMinutes': -1, 'size': 'Standard'}",
                "create_session_settings|{'maxLeaseTimeMinutes': 60.5, 'size': 'Standard'}",
                "create_session_settings|{'maxLeaseTimeMinutes': 60, 'size': 'Huge'}",
                "create_session_settings|{'maxLeaseTimeMinutes': 60, 'size': 'standard'}",
                "create_session_settings|{'size': 'Standard'}",
                "create_session_settings|{'maxLeaseTimeMinutes': 60}",
                "session_properties|{'size': 'Standard', 'status': 'Ready'}",
                "session_properties|{'id': 'a', 'status': 'Ready'}",
                "session_properties|{'id': 'a', 'size': 'Standard'}",
                "session_properties|{'id': 'a', 'size': 'Standard', 'status': 'Paused'}",
                "session_properties|{'id': 'a', 'size': 'Standard', 'status': 'Ready', 'hostname': null}",
                "session_properties|{'id': 'a', 'size': 'Standard', 'status': 'Ready', 'creationTime': 'today'}",
                "session_properties|{'id': 'a', 'size': 'Standard', 'status': 'Ready', 'error': {'code': 'a'}}",
                "error_response|{}",
                "error_response|{'error': null}",
                "error_response|{'error': {'code': 'a'}}",
                "error_response|{'error': {'message': 'a'}}",
                "error_response|{'error': {'code': 'a', 'message': 'b', 'details': [{'code': 'c'}]}}",
                "error_response|{'error': {'code': 'a', 'message': 'b', 'innerError': {'code': 'c'}}}"
            })
    void whatThePageDoesNotAllowIsRefused(String schema, String json) {
        assertFalse(current.violations("/components/schemas/" + schema, json.replace('\'', '"'))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "session_id, 0, false",
        "session_id, 1, true",
        "session_id, 256, true",
        "session_id, 257, false",
        "account_id, 1, false"
    })
    void lengths(String parameter, int length, boolean allowed) {
        String json = '"' + "a".repeat(length) + '"';
        assertEquals(allowed, allows(parameter, json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session_id|\"Az-09_\"|true",
                "session_id|\"a.b\"|false",
                "session_id|\"a b\"|false",
                "session_id|\"\\u00e9\"|false",
                "session_id|\"a\\n\"|false",
                "account_id|\"30ea64bd-100f-4bf0-adc9-29fa45d4880\"|false",
                "api-version|\"2021-01-01\"|true",
                "api-version|\"2021-01-01-preview\"|false"
            })
    void characters(String parameter, String json, boolean allowed) {
        assertEquals(allowed, allows(parameter, json));
    }

    private boolean allows(String parameter, String json) {
        return current.violations("/components/parameters/" + parameter + "/schema", json)
                .isEmpty();
    }
}
