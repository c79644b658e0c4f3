package dev.tenon.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/** A contract with any number of schemas, each an object of five properties of which one leads to another schema. */
final class GrowingContract {
    private GrowingContract() {}

    static Path write(Path folder, int schemas) throws IOException {
        StringJoiner all = new StringJoiner(",\n");
        for (int i = 0; i < schemas; i++) {
            all.add(schema(i, (i + 1) % schemas));
        }
        return Files.writeString(folder.resolve("growing-" + schemas + ".json"), """
                {"openapi": "3.0.3", "info": {"title": "Growing", "version": "1"}, "paths": {}, "components": {"schemas": {
                %s
                }}}
                """.formatted(all));
    }

    private static String schema(int number, int next) {
        return """
                "Thing%1$d": {"type": "object", "description": "Thing number %1$d.", "required": ["id", "name"], "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "name": {"type": "string", "minLength": 1, "maxLength": 40, "description": "What people call it."},
                  "count": {"type": "integer", "format": "int32", "minimum": 0},
                  "createdAt": {"type": "string", "format": "date-time"},
                  "next": {"$ref": "#/components/schemas/Thing%2$d"}
                }}""".formatted(number, next);
    }
}
