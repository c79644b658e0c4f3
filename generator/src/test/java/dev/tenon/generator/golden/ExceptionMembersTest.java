package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.matching.Generated;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import dev.tenon.runtime.http.ApiException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A header field may be called as anything that exceptions have already. */
class ExceptionMembersTest {
    @TempDir
    Path folder;

    @Test
    void headerFieldsHaveAccessorsOfTheirOwn() throws Exception {
        List<String> members = Stream.concat(
                        Arrays.stream(ApiException.class.getMethods()),
                        Arrays.stream(ApiException.class.getDeclaredMethods())
                                .filter(method -> Modifier.isProtected(method.getModifiers())))
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
        String contract =
                "openapi: 3.0.3\ninfo: {title: Members, version: '1'}\npaths:\n  /it:\n    get:\n      operationId: it\n"
                        + "      responses:\n        '204': {description: Ok.}\n        '404':\n          description: None.\n          headers:\n";
        for (String member : members) {
            contract += "            " + member + ": {schema: {type: string}}\n";
        }
        Files.writeString(folder.resolve("contract.yaml"), contract);
        SpecLocation spec = SpecLocation.of("contract.yaml", folder, getClass().getClassLoader());
        try (URLClassLoader loader = Compilation.of(
                        Generated.of(spec, "com.example.api", Typing.PRACTICAL).sources(), folder)
                .loader()) {
            Class<?> exception = loader.loadClass("com.example.api.NotFoundException");
            assertEquals(members.size(), exception.getDeclaredMethods().length);
        }
    }
}
