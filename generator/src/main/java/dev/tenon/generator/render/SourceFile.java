package dev.tenon.generator.render;

/**
 * One generated file, in memory.
 *
 * @param path the path below the output root with {@code /} between folders, for example {@code dev/example/Pet.java}
 * @param content the whole text with {@code \n} line ends
 */
public record SourceFile(String path, String content) {}
