package dev.tenon.generator.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A published contract whose schemas all have a compiled class, and the contract as the independent validator needs it. */
final class CorpusSubject implements AutoCloseable {
    private final Map<String, List<JsonNode>> examples;
    private final Set<String> schemas;
    private final JsonNode understood;
    private final Subject subject;

    CorpusSubject(String name, Path folder) throws IOException {
        CorpusContract contract = new CorpusContract(name);
        examples = new CorpusSchemas(contract.written()).withExamples();
        examples.keySet().removeIf(CorpusSubject::isCase);
        Map<String, String> meant = contract.meant(examples.keySet());
        schemas = new LinkedHashSet<>(meant.values());
        CorpusContract.Classes classes = contract.classes(schemas, folder);
        understood = contract.asUnderstood(classes.generated().diagnostics());
        Map<String, Subject.Asked> asked = new LinkedHashMap<>();
        meant.forEach((pointer, schema) -> asked.put(pointer, classes.asked().get(schema)));
        asked.putAll(classes.asked());
        subject = new Subject(asked, classes.generated().sources(), Map.of(), folder);
    }

    /** A case of a choice is more than what stands at its place. */
    private static boolean isCase(String pointer) {
        String[] tokens = pointer.split("/");
        String keyword = tokens[tokens.length - 2];
        return keyword.equals("oneOf") || keyword.equals("anyOf");
    }

    /** The schemas by their pointers, with the examples that the contract gives of each. */
    Map<String, List<JsonNode>> examples() {
        return examples;
    }

    /** The schemas that are more than a reference to another one. */
    Set<String> schemas() {
        return schemas;
    }

    /** The contract with schemas of JSON Schema 2020-12. */
    JsonNode understood() {
        return understood;
    }

    Subject subject() {
        return subject;
    }

    @Override
    public void close() throws IOException {
        subject.close();
    }
}
