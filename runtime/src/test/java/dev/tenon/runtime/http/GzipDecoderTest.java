package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipDecoderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000, 1_000_000})
    void piecesOfAnySizeGiveTheWhole(int pieceSize) throws Exception {
        byte[] plain = new byte[100_000];
        new Random(7).nextBytes(plain);
        Arrays.fill(plain, 1000, 60_000, (byte) 'x');
        assertArrayEquals(plain, decode(gzip(plain), pieceSize, plain.length));
    }

    @Test
    void whatComesOctetByOctetHasNoMoreRoomThanItNeeds() throws Exception {
        byte[] plain = new byte[1000];
        new Random(7).nextBytes(plain);
        long room = 0;
        try (GzipDecoder decoder = new GzipDecoder(plain.length)) {
            for (byte octet : gzip(plain)) {
                for (ByteBuffer part : decoder.decode(ByteBuffer.wrap(new byte[] {octet}))) {
                    room += part.array().length;
                }
            }
        }
        assertEquals(plain.length, room);
    }

    @Test
    void membersFollowEachOther() throws Exception {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(gzip(ascii("one ")));
        two.write(gzip(ascii("two")));
        assertEquals("one two", new String(decode(two.toByteArray(), 3, 100), StandardCharsets.US_ASCII));
    }

    /** RFC 1952 §2.3.1.1: BGZF, for one, has such a field in each of many members. */
    @Test
    void eachMemberHasAnExtraFieldOfItsOwn() throws Exception {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int length : new int[] {1, 2, 0}) {
            byte[] plain = gzip(ascii("body"));
            members.write(new byte[] {0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, 0});
            members.write(new byte[] {(byte) length, 0});
            members.write(new byte[length]);
            members.write(plain, 10, plain.length - 10);
        }
        assertEquals("bodybodybody", new String(decode(members.toByteArray(), 1, 100), StandardCharsets.US_ASCII));
    }

    /** RFC 1952 §2.3: extra field, name, comment and checksum of the header. */
    @Test
    void optionalPartsOfTheHeaderArePassedOver() throws Exception {
        byte[] plain = gzip(ascii("body"));
        ByteArrayOutputStream full = new ByteArrayOutputStream();
        full.write(new byte[] {0x1f, (byte) 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 0});
        full.write(new byte[] {2, 1});
        full.write(new byte[258]);
        full.write(ascii("name\0comment\0"));
        full.write(new byte[] {1, 2});
        full.write(plain, 10, plain.length - 10);
        assertEquals("body", new String(decode(full.toByteArray(), 1, 100), StandardCharsets.US_ASCII));
    }

    @Test
    void bodyThatIsCutOffIsFoundAtEachOctet() throws Exception {
        byte[] whole = gzip(ascii("some text that is compressed"));
        for (int length = 1; length < whole.length; length++) {
            byte[] start = Arrays.copyOf(whole, length);
            assertThrows(EOFException.class, () -> decode(start, 5, 100), length + " octets");
        }
        assertEquals(0, decode(new byte[0], 1, 100).length);
    }

    @Test
    void damageIsFound() throws Exception {
        byte[] whole = gzip(ascii("some text that is compressed"));
        for (int place : new int[] {0, 1, 2, 12, whole.length - 8, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x15;
            IOException problem = assertThrows(IOException.class, () -> decode(damaged, 1000, 100), "octet " + place);
            // The checksum comes first, then the length (RFC 1952 §2.3.1).
            assertEquals(
                    place == whole.length - 1,
                    String.valueOf(problem.getMessage()).contains("its length"));
        }
    }

    @Test
    void noMoreThanTheLimitIsDecoded() throws Exception {
        byte[] bomb = gzip(new byte[10_000_000]);
        assertThrows(BodyTooLargeException.class, () -> decode(bomb, bomb.length, 9_999_999));
        assertEquals(10_000_000, decode(bomb, bomb.length, 10_000_000).length);
    }

    private static byte[] decode(byte[] gzip, int pieceSize, long limit) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (GzipDecoder decoder = new GzipDecoder(limit)) {
            for (int start = 0; start < gzip.length; start += pieceSize) {
                ByteBuffer piece = ByteBuffer.wrap(gzip, start, Math.min(pieceSize, gzip.length - start));
                for (ByteBuffer part : decoder.decode(piece)) {
                    plain.write(part.array(), part.position(), part.remaining());
                }
            }
            decoder.end();
        }
        return plain.toByteArray();
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        }
        return compressed.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
