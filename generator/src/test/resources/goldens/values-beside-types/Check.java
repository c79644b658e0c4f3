package com.example;

import com.example.api.model.All;
import com.example.api.model.AllCodec;
import com.example.api.model.AllValidator;
import com.example.api.model.Change;
import com.example.api.model.Severity;
import com.example.api.model.Weekday;
import java.math.BigDecimal;

/** Values are of the type beside them, whether they have quotes or not; where none is, the type is a slip. */
final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"severity\":\"20\",\"level\":\"2.50\",\"weekday\":3,\"change\":\"changed\",\"group\":\"vans\","
                + "\"ratio\":10,\"active\":false,\"version\":\"2\",\"goals\":[\"rest\"]}";
        All read = AllCodec.INSTANCE.decode(json);
        equal(0, AllValidator.INSTANCE.validate(read).asList().size());
        equal(Severity.MEDIUM, read.severity().orElseThrow());
        equal(Change.CHANGED, read.change().orElseThrow());
        equal(json, AllCodec.INSTANCE.encode(read));
        All other = read.toBuilder().weekday(Weekday.of(4)).ratio(new BigDecimal("0.25")).build();
        equal(2, AllValidator.INSTANCE.validate(other).asList().size());
        equal(0, violations("both", "b"));
        equal(1, violations("both", "a"));
        equal(1, violations("neither", "a"));
        equal(true, violations("neither", "c") > 0);
    }

    private static int violations(String name, String value) {
        String json = "{\"version\":\"2\",\"" + name + "\":\"" + value + "\"}";
        return AllValidator.INSTANCE.validate(AllCodec.INSTANCE.decode(json)).asList().size();
    }

    private static void equal(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
