package dev.tenon.generator.bind;

import java.util.List;

/**
 * The whole output, with every name decided.
 *
 * @param basePackage the package of the client
 * @param modelPackage the package of models, validators and codecs
 * @param origin the root document's name, for the header of each file
 * @param title the contract's title
 * @param version the API's version
 * @param client the client
 * @param models the models in the contract's order
 */
public record JavaApi(
        String basePackage,
        String modelPackage,
        String origin,
        String title,
        String version,
        ClientClass client,
        List<ModelClass> models) {
    /** Copies the list. */
    public JavaApi {
        models = List.copyOf(models);
    }
}
