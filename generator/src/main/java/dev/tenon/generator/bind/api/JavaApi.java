package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.SchemaId;
import java.util.List;
import java.util.Map;

/**
 * The whole output, with every name decided.
 *
 * @param basePackage the package of the client
 * @param modelPackage the package of models, validators and codecs
 * @param origin the root document's name, for the header of each file
 * @param title the contract's title
 * @param version the API's version
 * @param client the client
 * @param models the models
 * @param rules the schemas against which values are checked as JSON
 * @param rulesNames what the class of such a schema is called
 */
public record JavaApi(
        String basePackage,
        String modelPackage,
        String origin,
        String title,
        String version,
        ClientClass client,
        Models models,
        List<RulesClass> rules,
        Map<SchemaId, ClassName> rulesNames) {
    /** Copies list and map. */
    public JavaApi {
        rules = List.copyOf(rules);
        rulesNames = Map.copyOf(rulesNames);
    }
}
