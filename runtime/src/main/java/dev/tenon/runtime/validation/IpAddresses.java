package dev.tenon.runtime.validation;

/** Addresses within a text. */
final class IpAddresses {
    private static final int GROUPS = 8;

    private IpAddresses() {}

    /** Four numbers below 256, without zeros in front (RFC 3986 §3.2.2). */
    static boolean isV4(String text, int from, int to) {
        int at = from;
        for (int octets = 0; octets < 4; octets++) {
            if (octets > 0 && (at == to || text.charAt(at++) != '.')) {
                return false;
            }
            int start = at;
            int value = 0;
            while (at < to && at - start < 3 && Ascii.isDigit(text.charAt(at))) {
                value = 10 * value + text.charAt(at++) - '0';
            }
            boolean zeroInFront = at - start > 1 && text.charAt(start) == '0';
            if (at == start || value > 255 || zeroInFront) {
                return false;
            }
        }
        return at == to;
    }

    /** Eight groups, of which {@code ::} leaves out one or more, and an IPv4 address may stand for the last two. */
    static boolean isV6(String text, int from, int to) {
        boolean gap = to - from >= 2 && text.startsWith("::", from);
        int at = gap ? from + 2 : from;
        int groups = 0;
        boolean more = at < to;
        while (more) {
            int end = at;
            while (end < to && end - at < 5 && Ascii.isHex(text.charAt(end))) {
                end++;
            }
            if (end < to && text.charAt(end) == '.') {
                return isComplete(groups + 2, gap) && isV4(text, at, to);
            }
            if (end == at || end - at > 4 || groups == GROUPS) {
                return false;
            }
            groups++;
            more = end < to;
            if (more) {
                boolean another = text.startsWith("::", end) && end + 1 < to;
                if (text.charAt(end) != ':' || another && gap || !another && end + 1 == to) {
                    return false;
                }
                gap |= another;
                at = another ? end + 2 : end + 1;
                more = at < to;
            }
        }
        return isComplete(groups, gap);
    }

    private static boolean isComplete(int groups, boolean gap) {
        return gap ? groups < GROUPS : groups == GROUPS;
    }
}
