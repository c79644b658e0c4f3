package dev.tenon.generator.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A Maven process that has ended.
 *
 * @param exitCode 0 if the build succeeded
 * @param log everything it printed
 */
record MavenRun(int exitCode, String log) {
    MavenRun succeeded() {
        assertEquals(0, exitCode, log);
        return this;
    }

    /** Failed for a reason that users are told in the plugin's words. */
    MavenRun failed() {
        assertNotEquals(0, exitCode, log);
        assertFalse(log.contains("\tat "), () -> "a stack trace:\n" + log);
        return this;
    }

    MavenRun says(String text) {
        assertTrue(log.contains(text), () -> "'" + text + "' is missing in\n" + log);
        return this;
    }

    MavenRun doesNotSay(String text) {
        assertFalse(log.contains(text), () -> "'" + text + "' is in\n" + log);
        return this;
    }
}
