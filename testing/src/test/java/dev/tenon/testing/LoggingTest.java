package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A server says what it has to say to those who ask; users' logs are theirs. */
class LoggingTest {
    @Test
    void checkingLogsNothing() throws Exception {
        List<String> logged = Collections.synchronizedList(new ArrayList<>());
        Handler noting = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getLoggerName() + ": " + record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger validator = Logger.getLogger("com.networknt.schema");
        validator.addHandler(noting);
        try (ContractServer server = ContractServer.start(Asking.PETS)) {
            Asking asking = new Asking(server);
            asking.send("GET", "/pets?api_key=k&limit=101", "", Asking.TRACE);
            assertEquals(1, server.violations().size());
            assertEquals(List.of(), logged);
        } finally {
            validator.removeHandler(noting);
        }
    }
}
