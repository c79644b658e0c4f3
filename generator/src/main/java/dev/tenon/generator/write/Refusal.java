package dev.tenon.generator.write;

/**
 * Why a file is not written.
 *
 * @param id a stable name: {@code foreign-file}, {@code path-claimed} or {@code outside-output}
 * @param path the file's path below the output folder
 * @param message what is in the way
 * @param hint the way out, as an instruction
 */
public record Refusal(String id, String path, String message, String hint) {}
