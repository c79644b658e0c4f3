package dev.tenon.benchmarks.speed;

import java.util.function.Function;

/** What reads and writes JSON. */
public enum JsonLibrary {
    /** Generated codecs. */
    TENON(TenonJson::subject),
    /** Codecs written by hand on the runtime's reader and writer. */
    HAND_ON_RUNTIME(HandOnRuntime::subject),
    /** Code written by hand on the parser that the runtime has. */
    HAND_ON_JACKSON_CORE(HandOnJacksonCore::subject),
    /** Jackson 3's databind. */
    JACKSON_3(Databind::jackson3),
    /** Jackson 2's databind. */
    JACKSON_2(Databind::jackson2),
    /** avaje-jsonb. */
    AVAJE_JSONB(AvajeJson::subject),
    /** fastjson2. */
    FASTJSON_2(FastJson::subject);

    private final Function<Document, Subject> subjects;

    JsonLibrary(Function<Document, Subject> subjects) {
        this.subjects = subjects;
    }

    Subject subject(Document document) {
        return subjects.apply(document);
    }
}
