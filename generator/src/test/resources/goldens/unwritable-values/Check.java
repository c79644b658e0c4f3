package com.example;

import com.example.api.ApiClient;
import com.example.api.model.Event;
import com.example.api.model.EventValidator;
import com.example.api.model.Other;
import dev.tenon.runtime.http.RequestValidationException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import dev.tenon.runtime.validation.Violations;

final class Check implements Runnable {
    @Override
    public void run() {
        OffsetDateTime late = OffsetDateTime.of(10_000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        Other other = Other.builder().day(LocalDate.of(10_000, 1, 1)).build();
        refused(Event.builder().at(late).build(), "/at encoding");
        refused(Event.builder().others(List.of(other, other)).build(), "/others/0/day encoding");
    }

    private static void refused(Event event, String expected) {
        equal(expected, shown(EventValidator.INSTANCE.validate(event)));
        try (ApiClient client = ApiClient.builder().build()) {
            client.send(event);
            throw new AssertionError("sent");
        } catch (RequestValidationException e) {
            equal("/body" + expected, shown(e.violations()));
        }
    }

    private static String shown(Violations violations) {
        return violations.asList().stream()
                .map(violation -> violation.pointer() + " " + violation.keyword())
                .collect(Collectors.joining(", "));
    }

    private static void equal(String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(actual);
        }
    }
}
