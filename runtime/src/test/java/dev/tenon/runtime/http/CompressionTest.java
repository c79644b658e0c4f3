package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CompressionTest {
    private static final String CODED = "Content-Type: application/json\r\nContent-Encoding: gzip\r\n";

    @Test
    void compressedAnswerIsAskedForAndDecoded() throws Exception {
        try (RawServer server = answering(
                        "200 OK", CODED, latin(GzipDecoderTest.gzip("42".getBytes(StandardCharsets.US_ASCII))));
                ApiCaller caller = Calls.caller(server)) {
            ResponseHead head = caller.call(
                    Calls.get(),
                    answer -> {
                        assertEquals(42, Calls.INT.decode(answer));
                        return answer.head();
                    },
                    CallOptions.defaults());
            assertTrue(
                    server.requests().get(0).contains("Accept-Encoding: gzip\r\n"),
                    server.requests().get(0));
            assertEquals(Optional.empty(), head.header("Content-Encoding"));
            assertEquals(Optional.empty(), head.header("Content-Length"));
            assertEquals(Optional.of("application/json"), head.header("Content-Type"));
        }
    }

    @Test
    void answerOfACallerThatAsksForACodingItselfIsLeftAlone() throws Exception {
        byte[] coded = GzipDecoderTest.gzip(new byte[] {1});
        try (RawServer server = answering("200 OK", CODED, latin(coded));
                ApiCaller caller = Calls.caller(server)) {
            CallOptions own = CallOptions.defaults().withHeader("Accept-Encoding", "br, gzip");
            RawBody body = caller.call(Calls.get(), Answer::body, own);
            assertEquals(coded.length, body.bytes().size());
            assertFalse(server.requests().get(0).contains("Accept-Encoding: gzip\r\n"));
        }
    }

    /** A part of a coded body could not be decoded. */
    @Test
    void aRangeIsNotAskedForInACoding() throws Exception {
        byte[] coded = GzipDecoderTest.gzip(new byte[] {1});
        try (RawServer server = answering("206 x", CODED, latin(coded));
                ApiCaller caller = Calls.caller(server)) {
            CallOptions range = CallOptions.defaults().withHeader("Range", "bytes=0-9");
            RawBody body = caller.call(Calls.get(), Answer::body, range);
            assertEquals(coded.length, body.bytes().size());
            assertFalse(server.requests().get(0).contains("Accept-Encoding"));
        }
    }

    /** RFC 9110 §8.4.1.3: an older name means the same; neither name nor field has a case. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Encoding: X-Gzip", "content-encoding: GZIP"})
    void aCodingHasNoCase(String field) throws Exception {
        String fields = "Content-Type: application/json\r\n" + field + "\r\n";
        try (RawServer server = answering("200 OK", fields, latin(GzipDecoderTest.gzip(new byte[] {'4', '2'})));
                ApiCaller caller = Calls.caller(server)) {
            AnswerDecoder<Answer> whole = answer -> answer;
            Answer answer = caller.call(Calls.get(), whole, CallOptions.defaults());
            assertEquals(42, Calls.INT.decode(answer));
            assertEquals(Optional.empty(), answer.head().header("Content-Encoding"));
        }
    }

    @Test
    void answerToHeadHasTheFieldAndNoBody() throws Exception {
        try (RawServer server = new RawServer(
                        RawServer.answering("HTTP/1.1 200 OK\r\n" + CODED + "Content-Length: 99\r\n\r\n"));
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(200, caller.call(Calls.request("HEAD"), Calls.STATUS, CallOptions.defaults()));
        }
    }

    @Test
    void limitHoldsForWhatIsDecoded() throws Exception {
        try (RawServer server = answering("200 OK", CODED, latin(GzipDecoderTest.gzip(new byte[1_000_000])));
                ApiCaller caller = Calls.caller(server)) {
            CallOptions small = CallOptions.defaults().withMaxResponseBytes(500_000);
            ResponseTooLargeException large =
                    assertThrows(ResponseTooLargeException.class, () -> caller.call(Calls.get(), Calls.STATUS, small));
            assertEquals(500_000, large.limit());
        }
    }

    @Test
    void textThatIsNoGzipIsNoWholeAnswer() throws Exception {
        try (RawServer server = answering("200 OK", CODED, "{}");
                ApiCaller caller = Calls.caller(server)) {
            TransportException broken = assertThrows(
                    TransportException.class,
                    () -> caller.call(Calls.request("POST"), Calls.STATUS, CallOptions.defaults()));
            assertEquals(
                    "the body is not gzip, although Content-Encoding says so",
                    broken.getCause().getMessage());
        }
    }

    private static RawServer answering(String status, String fields, String body) throws Exception {
        return new RawServer(RawServer.answering(Calls.answer(status, fields, body)));
    }

    private static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
