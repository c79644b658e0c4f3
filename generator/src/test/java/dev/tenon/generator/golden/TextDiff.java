package dev.tenon.generator.golden;

import java.util.ArrayList;
import java.util.List;

/** The first hunks of a unified diff of two texts. */
final class TextDiff {
    private static final int SHOWN = 40;
    private static final int CONTEXT = 3;

    /** Beyond this many pairs of lines, what lies between the first and the last difference is shown as replaced. */
    private static final int MOST_PAIRS = 4_000_000;

    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    private TextDiff() {}

    /** One line of the whole diff: its sign and its text. */
    private record Line(char sign, String text) {}

    /** The differences with some lines around them, at most {@value #SHOWN} lines; empty if the texts are equal. */
    static String of(String wanted, String found) {
        List<Line> lines = lines(split(wanted), split(found));
        List<String> shown = new ArrayList<>();
        int before = 0;
        int after = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isShown(lines, i)) {
                if (i == 0 || !isShown(lines, i - 1)) {
                    shown.add("@@ -" + (before + 1) + " +" + (after + 1) + " @@");
                }
                shown.add(lines.get(i).sign() + visible(lines.get(i).text()));
            }
            before += lines.get(i).sign() == '+' ? 0 : 1;
            after += lines.get(i).sign() == '-' ? 0 : 1;
        }
        if (shown.size() > SHOWN) {
            int hidden = shown.size() - SHOWN;
            shown = new ArrayList<>(shown.subList(0, SHOWN));
            shown.add("... " + hidden + " lines more");
        }
        return String.join("\n", shown);
    }

    private static boolean isShown(List<Line> lines, int index) {
        return lines.subList(Math.max(0, index - CONTEXT), Math.min(lines.size(), index + CONTEXT + 1)).stream()
                .anyMatch(line -> line.sign() != ' ');
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + NO_NEWLINE);
        }
        return lines;
    }

    /** Other ends of lines look like no difference at all. */
    private static String visible(String line) {
        return line.replace("\r", "\\r");
    }

    private static List<Line> lines(List<String> wanted, List<String> found) {
        int shorter = Math.min(wanted.size(), found.size());
        int head = 0;
        while (head < shorter && wanted.get(head).equals(found.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && wanted.get(wanted.size() - 1 - tail).equals(found.get(found.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        wanted.subList(0, head).forEach(line -> lines.add(new Line(' ', line)));
        middle(wanted.subList(head, wanted.size() - tail), found.subList(head, found.size() - tail), lines);
        wanted.subList(wanted.size() - tail, wanted.size()).forEach(line -> lines.add(new Line(' ', line)));
        return lines;
    }

    /** A longest common subsequence. */
    private static void middle(List<String> wanted, List<String> found, List<Line> lines) {
        boolean tooLong = (long) wanted.size() * found.size() > MOST_PAIRS;
        int[][] common = tooLong ? new int[0][] : common(wanted, found);
        int i = 0;
        int j = 0;
        while (i < wanted.size() || j < found.size()) {
            if (!tooLong
                    && i < wanted.size()
                    && j < found.size()
                    && wanted.get(i).equals(found.get(j))) {
                lines.add(new Line(' ', wanted.get(i++)));
                j++;
            } else if (i < wanted.size() && (tooLong || j == found.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', wanted.get(i++)));
            } else {
                lines.add(new Line('+', found.get(j++)));
            }
        }
    }

    private static int[][] common(List<String> wanted, List<String> found) {
        int[][] common = new int[wanted.size() + 1][found.size() + 1];
        for (int i = wanted.size() - 1; i >= 0; i--) {
            for (int j = found.size() - 1; j >= 0; j--) {
                common[i][j] = wanted.get(i).equals(found.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
