package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML Living Standard §9.2.6, with its own examples. */
class EventParserTest {
    @Test
    void linesOfDataAreJoined() throws IOException {
        assertEquals(List.of("message|YHOO\n+2\n10|"), events("data: YHOO\ndata: +2\ndata: 10\n\n"));
    }

    @Test
    void commentsAndIdentifiersOfTheStandardsExample() throws IOException {
        String stream = ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event";
        assertEquals(List.of("message|first event|1", "message|second event|"), events(stream));
    }

    @Test
    void emptyDataIsAnEventAndUnfinishedDataIsNone() throws IOException {
        assertEquals(List.of("message||", "message|\n|"), events("data\n\ndata\ndata\n\ndata:"));
    }

    @Test
    void oneSpaceAfterTheColonIsIgnored() throws IOException {
        assertEquals(List.of("message|test|", "message|test|"), events("data:test\n\ndata: test\n\n"));
        assertEquals(List.of("message|  x|"), events("data:   x\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyEndOfALine(String end) throws IOException {
        String stream =
                "event: add" + end + "data: 73857293" + end + end + "event: remove" + end + "data: 2153" + end + end;
        assertEquals(List.of("add|73857293|", "remove|2153|"), events(stream));
    }

    @Test
    void endsOfLinesMayDiffer() throws IOException {
        assertEquals(List.of("message|a\nb\nc|"), events("data:a\rdata:b\r\ndata:c\n\r"));
    }

    @Test
    void anEventIsThereOnceItsCarriageReturnIs() throws IOException {
        InputStream waits = new InputStream() {
            private final InputStream given = new ByteArrayInputStream("data:a\r\r".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() {
                throw new AssertionError("reads octet by octet");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = given.read(target, offset, length);
                if (count < 0) {
                    throw new AssertionError("waits for what may never come");
                }
                return count;
            }
        };
        assertEquals("a", new EventParser(waits, "", 100).next().data());
    }

    @Test
    void oneByteOrderMarkAtTheStartIsIgnored() throws IOException {
        assertEquals(List.of("message|a|"), events("\ufeffdata:a\n\n\ufeffdata:b\n\n"));
        assertEquals(List.of("message|a|"), events("\ndata:a\n\n"));
    }

    @Test
    void anIdentifierWithNulIsIgnored() throws IOException {
        assertEquals(List.of("message|a|1", "message|b|1"), events("id:1\ndata:a\n\nid:2\u0000\ndata:b\n\n"));
        assertEquals(List.of("message|a|1"), events("id:1\nid:\u00002\ndata:a\n\n"));
    }

    @Test
    void anIdentifierCountsEvenWithoutAnEvent() throws IOException {
        EventParser parser = parser("id: 7\n\nid: 8\n", 100);
        assertEquals(null, parser.next());
        assertEquals("7", parser.lastEventId());
    }

    @Test
    void aTypeWithoutDataIsForgotten() throws IOException {
        assertEquals(List.of("message|a|"), events("event: x\n\ndata: a\n\n"));
    }

    @Test
    void onlyDigitsSayWhenToComeBack() throws IOException {
        EventParser parser = parser("retry: 1500\nretry: 2s\nretry: -1\nretry\n\n", 100);
        parser.next();
        assertEquals(Optional.of(Duration.ofMillis(1500)), parser.reconnectionTime());
    }

    @Test
    void whatIsNoUtf8IsReplaced() throws IOException {
        byte[] stream = {'d', 'a', 't', 'a', ':', (byte) 0xff, '\n', '\n'};
        assertEquals(
                "\ufffd",
                new EventParser(new ByteArrayInputStream(stream), "", 100)
                        .next()
                        .data());
    }

    @Test
    void unknownFieldsAndOtherCasesAreIgnored() throws IOException {
        assertEquals(List.of("message|a|"), events("DATA: x\nfoo: y\nfoo\n data: z\ndata: a\n\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ": a comment that never ends and goes on and on and on",
                "data: 0123456789\ndata: 0123456789\ndata: 0123456789\n\n"
            })
    void noEventIsLongerThanAllowed(String stream) {
        assertThrows(BodyTooLargeException.class, () -> parser(stream, 25).next());
    }

    private static EventParser parser(String stream, long limit) {
        return new EventParser(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)), "", limit);
    }

    private static List<String> events(String stream) throws IOException {
        EventParser parser = parser(stream, 1000);
        List<String> events = new ArrayList<>();
        EventParser.Event event;
        while ((event = parser.next()) != null) {
            events.add(event.type() + "|" + event.data() + "|" + event.lastEventId());
        }
        return events;
    }
}
