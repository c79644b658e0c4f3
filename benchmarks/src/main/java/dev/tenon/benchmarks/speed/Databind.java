package dev.tenon.benchmarks.speed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.cfg.DateTimeFeature;

/** Jackson's databind, with offsets and times as the contract has them. */
final class Databind {
    private Databind() {}

    static Subject jackson3(Document document) {
        var mapper = tools.jackson.databind.json.JsonMapper.builder()
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        var types = mapper.getTypeFactory();
        var type = document.isArray()
                ? types.constructCollectionType(List.class, document.type())
                : types.constructType(document.type());
        var reader = mapper.readerFor(type);
        var writer = mapper.writerFor(type);
        return new Subject(reader::readValue, writer::writeValueAsBytes);
    }

    static Subject jackson2(Document document) {
        var mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
        var types = mapper.getTypeFactory();
        var type = document.isArray()
                ? types.constructCollectionType(List.class, document.type())
                : types.constructType(document.type());
        var reader = mapper.readerFor(type);
        var writer = mapper.writerFor(type);
        return new Subject(
                json -> {
                    try {
                        return reader.readValue(json);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                value -> {
                    try {
                        return writer.writeValueAsBytes(value);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
