package dev.tenon.generator.render.view;

import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;
import java.util.Optional;

/**
 * A property as the model's template sees it.
 *
 * @param name the name of the accessor
 * @param variable the name of the fields
 * @param fieldType the field's type
 * @param accessorDocs the accessor's comment
 * @param deprecated whether the contract marks the property so
 * @param inherited whether an interface has the accessor, too
 * @param accessorType what the accessor returns
 * @param accessorValue the expression that it returns
 * @param fromBuilder the expression that fills the field from the builder
 * @param builderField the declaration of the builder's field, with its initial value if it has one
 * @param toBuilder the expression that fills the builder's field from the model
 * @param setters the builder's methods
 * @param fallback the accessor that knows the default, if there is one
 */
public record MemberView(
        Identifier name,
        Identifier variable,
        TypeToken fieldType,
        List<JavadocLine> accessorDocs,
        boolean deprecated,
        boolean inherited,
        TypeToken accessorType,
        Code accessorValue,
        Code fromBuilder,
        Code builderField,
        Code toBuilder,
        List<SetterView> setters,
        Optional<FallbackView> fallback) {
    /**
     * An accessor that returns the default where the property is absent.
     *
     * @param property the plain accessor's name
     * @param nullable whether the property may be null, which is not replaced
     * @param shown the default for people
     * @param type what it returns
     * @param name its name
     * @param value the expression that it returns
     */
    public record FallbackView(
            Identifier property, boolean nullable, JavadocLine shown, TypeToken type, Identifier name, Code value) {}
}
