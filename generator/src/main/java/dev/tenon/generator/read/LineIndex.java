package dev.tenon.generator.read;

import dev.tenon.generator.source.Position;
import java.util.Arrays;

/**
 * Lines and columns of a text's characters. A line ends as {@link String#lines()} says, which is how lines are shown; YAML
 * parsers count other line ends too, and count code points.
 */
final class LineIndex {
    private final int[] lineStarts;
    /** For each character outside the basic plane, its index in code points. */
    private final int[] wide;

    LineIndex(String text) {
        int[] starts = new int[64];
        int[] pairs = new int[0];
        int lines = 1;
        int wideCount = 0;
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            boolean end = c == '\n' || c == '\r' && (i + 1 == characters.length || characters[i + 1] != '\n');
            if (end) {
                starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
                starts[lines++] = i + 1;
            } else if (c >= Character.MIN_HIGH_SURROGATE
                    && i + 1 < characters.length
                    && Character.isSurrogatePair(c, characters[i + 1])) {
                pairs = wideCount == pairs.length ? Arrays.copyOf(pairs, wideCount * 2 + 16) : pairs;
                pairs[wideCount] = i - wideCount;
                wideCount++;
            }
        }
        lineStarts = Arrays.copyOf(starts, lines);
        wide = Arrays.copyOf(pairs, wideCount);
    }

    /** The place of a character by its index in UTF-16 units. */
    Position position(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, index - lineStarts[line] + 1);
    }

    /** The place of a character by its index in code points. */
    Position positionOfCodePoint(int index) {
        int found = Arrays.binarySearch(wide, index);
        int before = found >= 0 ? found : -found - 1;
        return position(index + before);
    }
}
