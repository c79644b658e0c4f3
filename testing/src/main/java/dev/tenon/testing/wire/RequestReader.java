package dev.tenon.testing.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads requests of HTTP/1.1 (RFC 9112), strictly and within limits. */
final class RequestReader {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_FIELDS = 1_000;
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern TARGET = Pattern.compile("/[!-~]*|\\*");

    private final InputStream in;
    private final OutputStream out;
    private final int largestBody;
    private final Supplier<ClientCertificates> client;

    /** The client is known once it has sent something. */
    RequestReader(InputStream in, OutputStream out, int largestBody, Supplier<ClientCertificates> client) {
        this.client = client;
        this.in = in;
        this.out = out;
        this.largestBody = largestBody;
    }

    /** The next request; empty if the connection has ended. */
    Optional<RawRequest> next() throws IOException, MalformedRequestException {
        Optional<String> start = line();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = start.get().split(" ", -1);
        if (parts.length != 3 || !TOKEN.matcher(parts[0]).matches() || !parts[2].startsWith("HTTP/1.")) {
            throw new MalformedRequestException(400, "'" + start.get() + "' is no request line");
        }
        if (!TARGET.matcher(parts[1]).matches()) {
            throw new MalformedRequestException(400, "'" + parts[1] + "' is no request target in origin form");
        }
        Optional<String> problem = PercentEncoding.problem(parts[1]);
        if (problem.isPresent()) {
            throw new MalformedRequestException(400, problem.get() + " of the target");
        }
        HttpHeaders headers = headers();
        if (headers.firstValue("Expect").orElse("").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return Optional.of(new RawRequest(parts[0], parts[1], headers, body(headers), client.get()));
    }

    private HttpHeaders headers() throws IOException, MalformedRequestException {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int count = 0; ; count++) {
            String line = line().orElseThrow(EOFException::new);
            if (line.isEmpty()) {
                return HttpHeaders.of(fields, (name, value) -> true);
            }
            int colon = line.indexOf(':');
            if (colon < 0 || !TOKEN.matcher(line.substring(0, colon)).matches() || count == MOST_FIELDS) {
                throw new MalformedRequestException(400, "'" + line + "' is no header field, or one too many");
            }
            String value = line.substring(colon + 1).strip();
            fields.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(value);
        }
    }

    private byte[] body(HttpHeaders headers) throws IOException, MalformedRequestException {
        List<String> lengths = headers.allValues("Content-Length");
        Optional<String> coding = headers.firstValue("Transfer-Encoding");
        if (coding.isPresent()) {
            if (!lengths.isEmpty() || !coding.get().equalsIgnoreCase("chunked")) {
                throw new MalformedRequestException(400, "the length of the body is not clear");
            }
            return chunks();
        }
        if (lengths.isEmpty()) {
            return new byte[0];
        }
        if (lengths.stream().distinct().count() > 1) {
            throw new MalformedRequestException(400, "the length of the body is not clear");
        }
        return exactly(size(lengths.get(0), 10));
    }

    private int size(String digits, int radix) throws MalformedRequestException {
        if (digits.isEmpty() || digits.chars().anyMatch(digit -> Character.digit(digit, radix) < 0)) {
            throw new MalformedRequestException(400, "'" + digits + "' is no length");
        }
        BigInteger size = new BigInteger(digits, radix);
        if (size.compareTo(BigInteger.valueOf(largestBody)) > 0) {
            throw new MalformedRequestException(413, "a body of " + size + " octets; " + largestBody + " are allowed");
        }
        return size.intValue();
    }

    private byte[] exactly(int size) throws IOException {
        byte[] octets = in.readNBytes(size);
        if (octets.length < size) {
            throw new EOFException();
        }
        return octets;
    }

    private byte[] chunks() throws IOException, MalformedRequestException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String line = line().orElseThrow(EOFException::new);
            int size = size(line.split(";", 2)[0].strip(), 16);
            if (size == 0) {
                while (!line().orElse("").isEmpty()) {
                    // Trailer fields say nothing that a contract could.
                }
                return body.toByteArray();
            }
            size(Long.toString((long) body.size() + size), 10);
            body.write(exactly(size));
            if (!line().orElseThrow(EOFException::new).isEmpty()) {
                throw new MalformedRequestException(400, "a chunk is longer than it says");
            }
        }
    }

    /** A line without its end; empty at the end of the stream. */
    private Optional<String> line() throws IOException, MalformedRequestException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                return Optional.empty();
            }
            if (line.size() == LONGEST_LINE) {
                throw new MalformedRequestException(431, "a line of the head is longer than " + LONGEST_LINE);
            }
            line.write(octet);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
