package dev.tenon.generator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param language what stands behind the opening fence
 * @param text its lines
 */
record Block(String language, String text) {
    private static final Pattern FENCED = Pattern.compile("(?m)^```(\\w+)\\n((?s:.*?))^```$");

    /** The blocks of a page, in its order. */
    static List<Block> of(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = FENCED.matcher(Files.readString(page));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }
}
