package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.ModelClass;
import dev.tenon.generator.bind.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code enum} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param superclass the class that it extends
 * @param codecType the type of its codec
 * @param codec its codec
 * @param validator its validator, if there is anything to check
 * @param constants the known values
 * @param cases the known values that are looked up first
 * @param otherwise what a value is that is none of these
 * @param more methods that look up further values: the code of one is limited to 64 kB (JVMS §4.7.3)
 */
public record EnumView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        TypeToken superclass,
        TypeToken codecType,
        Code codec,
        Optional<ValidatorField> validator,
        List<ConstantView> constants,
        List<ConstantView> cases,
        Code otherwise,
        List<LookupView> more) {
    /** A case of a switch over strings takes about 40 bytes of code. */
    private static final int MOST_CASES = 1000;

    /**
     * A validator.
     *
     * @param docs the field's comment
     * @param type its type
     * @param value the validator
     */
    public record ValidatorField(JavadocLine docs, TypeToken type, Code value) {}

    /**
     * A method that looks up some of the known values.
     *
     * @param name the method's name
     * @param type the class's simple name
     * @param cases the values
     * @param otherwise what a value is that is none of these
     */
    public record LookupView(Identifier name, Identifier type, List<ConstantView> cases, Code otherwise) {}

    /**
     * A known value.
     *
     * @param docs the constant's comment
     * @param name the constant's name
     * @param value the value in JSON
     * @param type the class's simple name
     */
    public record ConstantView(List<JavadocLine> docs, Identifier name, Literal value, Identifier type) {}

    /**
     * The view of an enumeration.
     *
     * @param api the output
     * @param model the enumeration
     * @return what its template sees
     */
    public static EnumView of(JavaApi api, ModelClass.EnumClass model) {
        List<ConstantView> constants = new ArrayList<>();
        ClassName type = model.type().name();
        Identifier name = new Identifier(type.simpleName());
        for (ModelClass.Constant constant : model.constants()) {
            constants.add(new ConstantView(
                    new Javadoc()
                            .description(constant.docs(), "The value " + Javadoc.code(constant.value()) + ".")
                            .lines(),
                    new Identifier(constant.name()),
                    Literal.of(constant.value()),
                    name));
        }
        List<LookupView> lookups = lookups(name, constants);
        return new EnumView(
                FileHead.of(api, api.modelPackage()),
                ModelDocs.of(model),
                name,
                TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.OPEN_ENUM, type.nestedClass("Known"))),
                TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, type)),
                Code.of("#.openEnum(#::of)", TypeToken.of(RuntimeTypes.JSON_CODECS), name),
                validator(model),
                constants,
                lookups.get(0).cases(),
                lookups.get(0).otherwise(),
                lookups.subList(1, lookups.size()));
    }

    /** A class of its own only if there is more to check than that a value is known. */
    private static Optional<ValidatorField> validator(ModelClass.EnumClass model) {
        if (!model.type().checked()) {
            return Optional.empty();
        }
        String name = model.type().name().simpleName();
        String checks = "Checks a {@link " + name + "} against its schema";
        TypeToken type = TypeToken.of(
                ParameterizedTypeName.get(RuntimeTypes.VALIDATOR, model.type().name()));
        Code value = model.hasValidator()
                ? Code.of("#.INSTANCE", TypeToken.of(model.type().validatorClass()))
                : Code.of("new #<>(#)", TypeToken.of(RuntimeTypes.KNOWN_VALUES), Literal.of(model.schema() + "/enum"));
        String docs = checks + (model.closed() ? ": reports a value that is not known." : ".");
        return Optional.of(new ValidatorField(new JavadocLine(docs), type, value));
    }

    /** The last one makes an object of a value that is not known. */
    private static List<LookupView> lookups(Identifier type, List<ConstantView> constants) {
        List<LookupView> lookups = new ArrayList<>();
        int methods = Math.max(1, (constants.size() + MOST_CASES - 1) / MOST_CASES);
        for (int i = 0; i < methods; i++) {
            List<ConstantView> cases =
                    constants.subList(i * MOST_CASES, Math.min(constants.size(), (i + 1) * MOST_CASES));
            Code otherwise = i + 1 < methods
                    ? Code.of("#(value)", method(i + 1))
                    : Code.of("new #(value, Known.UNRECOGNIZED)", type);
            lookups.add(new LookupView(method(i), type, cases, otherwise));
        }
        return lookups;
    }

    private static Identifier method(int index) {
        return new Identifier("of" + index);
    }
}
