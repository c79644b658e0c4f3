package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.SchemaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        List<ModelClass> models,
        List<RulesClass> rules,
        Map<SchemaId, ClassName> rulesNames) {
    /** Copies lists and map. */
    public JavaApi {
        models = List.copyOf(models);
        rules = List.copyOf(rules);
        rulesNames = Map.copyOf(rulesNames);
    }

    /**
     * The constant of a value of an enumeration.
     *
     * @param type an enumeration of this output
     * @param value a value in JSON
     * @return the constant's name in Java; empty if the value is not known
     */
    public Optional<String> constant(JavaType.Model type, String value) {
        return models.stream()
                .filter(model -> model.type().name().equals(type.name()))
                .filter(ModelClass.EnumClass.class::isInstance)
                .flatMap(model -> ((ModelClass.EnumClass) model).constants().stream())
                .filter(constant -> constant.value().equals(value))
                .map(ModelClass.Constant::name)
                .findFirst();
    }

    /**
     * The declared properties of an object.
     *
     * @param type a type of this output
     * @return its members in the contract's order; empty if it is no object with a class
     */
    public List<Member> members(JavaType type) {
        return models.stream()
                .filter(model -> model.type().name().equals(type.typeName()))
                .filter(ModelClass.ObjectClass.class::isInstance)
                .map(model -> ((ModelClass.ObjectClass) model).members())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * A property of an object.
     *
     * @param owner the object's class
     * @param member the property
     */
    public record Property(ClassName owner, Member member) {}

    /**
     * The property in which a model is declared.
     *
     * @param declared a model of this output
     * @return empty if it is declared elsewhere, or if the contract says something else of the property
     */
    public Optional<Property> declaringProperty(ModelClass declared) {
        int end = declared.schema().lastIndexOf("/properties/");
        if (end < 0) {
            return Optional.empty();
        }
        String owner = declared.schema().substring(0, end);
        return models.stream()
                .filter(model -> model.schema().equals(owner))
                .filter(ModelClass.ObjectClass.class::isInstance)
                .flatMap(model -> ((ModelClass.ObjectClass) model)
                        .members().stream()
                                .map(member -> new Property(model.type().name(), member)))
                .filter(property -> property.member().type().equals(declared.type())
                        && property.member()
                                .docs()
                                .description()
                                .equals(declared.docs().description()))
                .findFirst();
    }
}
