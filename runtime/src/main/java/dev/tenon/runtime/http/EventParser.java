package dev.tenon.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an event stream (HTML Living Standard §9.2.6, "Interpreting an event stream"). */
final class EventParser {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream in;
    private final long limit;
    private final byte[] chunk = new byte[8 * 1024];
    private int next;
    private int end;
    private boolean first = true;
    private boolean afterCarriageReturn;

    private final StringBuilder data = new StringBuilder();
    private String type = "";
    private String idBuffer;
    private volatile String lastEventId;
    private volatile @Nullable Duration reconnectionTime;

    /**
     * @param lastEventId the identifier that the events before had, empty at the start
     * @param limit how many octets a line, or characters the data of an event may have
     */
    EventParser(InputStream in, String lastEventId, long limit) {
        this.in = in;
        this.limit = limit;
        this.idBuffer = lastEventId;
        this.lastEventId = lastEventId;
    }

    /**
     * An event.
     *
     * @param type its type, {@code message} unless the service says otherwise
     * @param data its data; lines end with LF
     * @param lastEventId the last identifier so far
     */
    record Event(String type, String data, String lastEventId) {}

    String lastEventId() {
        return lastEventId;
    }

    Optional<Duration> reconnectionTime() {
        return Optional.ofNullable(reconnectionTime);
    }

    /** The next event, or null at the end; what was begun and not ended by an empty line is no event. */
    @Nullable
    Event next() throws IOException {
        while (true) {
            String line = line();
            if (line == null) {
                return null;
            }
            if (!line.isEmpty()) {
                take(line);
                continue;
            }
            lastEventId = idBuffer;
            String kind = type;
            type = "";
            if (data.length() > 0) {
                String text = data.substring(0, data.length() - 1);
                data.setLength(0);
                return new Event(kind.isEmpty() ? "message" : kind, text, lastEventId);
            }
        }
    }

    private void take(String line) throws IOException {
        int colon = line.indexOf(':');
        if (colon == 0) {
            return;
        }
        String value = colon < 0 ? "" : line.substring(line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1);
        switch (colon < 0 ? line : line.substring(0, colon)) {
            case "event" -> type = value;
            case "data" -> {
                if (data.length() + (long) value.length() >= limit) {
                    throw new BodyTooLargeException(limit);
                }
                data.append(value).append('\n');
            }
            case "id" -> idBuffer = value.indexOf('\0') < 0 ? value : idBuffer;
            case "retry" -> retry(value);
            default -> {}
        }
    }

    private void retry(String value) {
        if (value.matches("[0-9]{1,18}")) {
            reconnectionTime = Duration.ofMillis(Long.parseLong(value));
        }
    }

    /**
     * A line without its end, which is CR LF, LF or CR; after a CR the line is complete, whatever follows. Null at the end of the
     * stream, also for a line that has no end.
     */
    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (next == end) {
                next = 0;
                end = Math.max(in.read(chunk), 0);
                if (end == 0) {
                    return null;
                }
            }
            if (afterCarriageReturn && chunk[next] == '\n') {
                next++;
            }
            afterCarriageReturn = false;
            int start = next;
            while (next < end && chunk[next] != '\n' && chunk[next] != '\r') {
                next++;
            }
            if (line.size() + (long) next - start > limit) {
                throw new BodyTooLargeException(limit);
            }
            line.write(chunk, start, next - start);
            if (next < end) {
                afterCarriageReturn = chunk[next++] == '\r';
                return decoded(line);
            }
        }
    }

    private String decoded(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        boolean marked = first && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        first = false;
        return marked ? text.substring(1) : text;
    }
}
