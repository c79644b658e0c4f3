package dev.tenon.runtime.validation;

import org.jspecify.annotations.Nullable;

/** Labels beyond ASCII as letters, digits and hyphens (RFC 3492). */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_CODE_POINT = 0x80;

    private Punycode() {}

    /** Decodes lower-case text without its {@code xn--}; null if it is none. Labels are short: 63 characters. */
    static @Nullable String decode(String encoded) {
        int hyphen = encoded.lastIndexOf('-');
        StringBuilder out = new StringBuilder(encoded.substring(0, Math.max(hyphen, 0)));
        int at = hyphen + 1;
        int codePoint = INITIAL_CODE_POINT;
        int bias = INITIAL_BIAS;
        long i = 0;
        for (int length = out.length(); at < encoded.length(); ) {
            long before = i;
            long weight = 1;
            boolean more = true;
            for (int k = BASE; more; k += BASE) {
                int digit = at < encoded.length() ? digit(encoded.charAt(at++)) : -1;
                i += digit * weight;
                if (digit < 0 || i > Integer.MAX_VALUE) {
                    return null;
                }
                int threshold = threshold(k, bias);
                more = digit >= threshold;
                weight *= BASE - threshold;
            }
            length++;
            bias = adapt(i - before, length, before == 0);
            long next = codePoint + i / length;
            if (next > Character.MAX_CODE_POINT) {
                return null;
            }
            codePoint = (int) next;
            i %= length;
            out.insert(out.offsetByCodePoints(0, (int) i), Character.toString(codePoint));
            i++;
        }
        return out.toString();
    }

    /** Encodes text, without {@code xn--} in front. */
    static String encode(String text) {
        int[] codePoints = text.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(c -> c < INITIAL_CODE_POINT).forEach(out::appendCodePoint);
        int basic = out.length();
        int handled = basic;
        if (basic > 0) {
            out.append('-');
        }
        int codePoint = INITIAL_CODE_POINT;
        int bias = INITIAL_BIAS;
        long delta = 0;
        while (handled < codePoints.length) {
            int next = next(codePoints, codePoint);
            delta += (next - codePoint) * (handled + 1L);
            codePoint = next;
            for (int c : codePoints) {
                if (c < codePoint) {
                    delta++;
                } else if (c == codePoint) {
                    append(delta, bias, out);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            codePoint++;
        }
        return out.toString();
    }

    private static int next(int[] codePoints, int from) {
        int next = Integer.MAX_VALUE;
        for (int c : codePoints) {
            next = c >= from && c < next ? c : next;
        }
        return next;
    }

    private static void append(long delta, int bias, StringBuilder out) {
        long rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(sign((int) rest));
                return;
            }
            out.append(sign((int) (threshold + (rest - threshold) % (BASE - threshold))));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int threshold(int k, int bias) {
        return Math.max(T_MIN, Math.min(T_MAX, k - bias));
    }

    private static int adapt(long delta, int length, boolean first) {
        long rest = first ? delta / DAMP : delta / 2;
        rest += rest / length;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
    }

    private static int digit(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : Ascii.isDigit(c) ? c - '0' + 26 : -1;
    }

    private static char sign(int digit) {
        return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
    }
}
