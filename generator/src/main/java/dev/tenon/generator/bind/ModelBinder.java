package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Binds the schemas that become classes. */
final class ModelBinder {
    /** What stands for unknown values in a switch, and what every enumeration has besides its values. */
    private static final Set<String> TAKEN = Set.of("UNRECOGNIZED", "CODEC");

    /** A value is what is sent, so nobody renames it. */
    private static final String OTHER_NAMES = "name the values by x-enum-varnames if you want other names";

    private final Contract contract;
    private final ModelNames models;
    private final TypeBinder types;
    private final MemberBinder members;
    private final Diagnostics diagnostics;

    ModelBinder(Contract contract, ModelNames models, TypeBinder types, Diagnostics diagnostics) {
        this.contract = contract;
        this.models = models;
        this.types = types;
        this.members = new MemberBinder(contract, types, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** Binds those schemas of a set that become classes, in the order of the contract. */
    List<ModelClass> bind(Set<SchemaId> needed) {
        Map<SchemaId, ModelClass.UnionClass> unions = new LinkedHashMap<>();
        Map<ClassName, Set<String>> declared = new HashMap<>();
        UnionBinder unionBinder = new UnionBinder(contract, models, types, diagnostics);
        for (Schema schema : contract.schemas().values()) {
            if (schema instanceof Schema.UnionSchema union
                    && needed.contains(union.info().id())) {
                ModelClass.UnionClass unionClass = unionBinder.bind(union);
                unions.put(union.info().id(), unionClass);
                declared.put(unionClass.type().name(), union.declared());
            }
        }
        KinshipBinder kinship = new KinshipBinder(unions, contract);
        List<ModelClass> bound = new ArrayList<>();
        unions.values().forEach(union -> bound.add(union.withKinship(kinship.of(union))));
        for (Schema schema : contract.schemas().values()) {
            models.of(schema.info().id())
                    .filter(type -> needed.contains(schema.info().id()))
                    .ifPresent(type -> {
                        if (schema instanceof Schema.ObjectSchema object) {
                            bound.add(object(object, type, kinship.implemented(type.name())));
                        } else if (schema instanceof Schema.EnumSchema enumeration) {
                            bound.add(enumeration(enumeration, type));
                        }
                        NamedIntegers.of(schema)
                                .ifPresent(integers -> bound.add(enumeration(schema.info(), integers, type)));
                    });
        }
        return new SharedMembers(bound, declared).bind();
    }

    private ModelClass.ObjectClass object(Schema.ObjectSchema schema, JavaType.Model type, List<ClassName> interfaces) {
        NameReport names = new NameReport(new NameScope(Set.of()), diagnostics);
        List<Member> bound = members.bind(schema, names);
        SchemaInfo info = schema.info();
        return new ModelClass.ObjectClass(
                type,
                reference(info),
                docs(info, type),
                bound,
                extras(schema, names),
                interfaces,
                Set.of(),
                schema.assertions());
    }

    private ModelClass.Extras extras(Schema.ObjectSchema schema, NameReport names) {
        if (schema.additional() instanceof AdditionalProperties.Typed typed) {
            String name = names.give(
                    schema.info().location(),
                    "the map of additional properties",
                    Candidates.of("additionalProperties", "undeclaredProperties"));
            return new ModelClass.Extras.Kept(
                    name, types.use(typed.values()), types.isSecret(typed.values()), typed.names());
        }
        return schema.additional() instanceof AdditionalProperties.Ignored
                ? new ModelClass.Extras.Skipped()
                : new ModelClass.Extras.Refused();
    }

    private ModelClass.EnumClass enumeration(Schema.EnumSchema schema, JavaType.Model type) {
        return new ModelClass.EnumClass(
                type,
                reference(schema.info()),
                docs(schema.info(), type),
                constants(schema.info(), schema.values()),
                schema.closed(),
                Applicable.toScalar(ScalarKind.STRING, schema.assertions()));
    }

    private ModelClass.EnumClass enumeration(SchemaInfo info, NamedIntegers integers, JavaType.Model type) {
        return new ModelClass.EnumClass(
                type, reference(info), docs(info, type), constants(info, integers.values()), true, List.of());
    }

    private List<ModelClass.Constant> constants(SchemaInfo info, List<EnumValue> values) {
        NameReport names = new NameReport(
                new NameScope(TAKEN),
                (id, location, message, hint) -> diagnostics.warning(id, location, message, OTHER_NAMES));
        List<ModelClass.Constant> constants = new ArrayList<>();
        // What symbols are called depends on nothing else; a text that is one of these words is told apart by its case.
        values.stream()
                .filter(value -> isOfSymbols(spelling(value)))
                .forEach(value -> names.keep(info.location(), what(value), constants(value)));
        for (EnumValue value : values) {
            String name = names.give(info.location(), what(value), constants(value));
            constants.add(
                    new ModelClass.Constant(name, value.value(), new Docs(value.description(), value.deprecated())));
        }
        return constants;
    }

    /** What a constant may be called: as the contract names it, else after its value. */
    private static Candidates constants(EnumValue value) {
        String usual = JavaNames.constant(spelling(value));
        return TAKEN.contains(usual)
                ? Candidates.of(usual, "VALUE_" + usual)
                : JavaNames.constants(value.value()).after(usual);
    }

    private static String spelling(EnumValue value) {
        return value.name().orElse(value.value());
    }

    private static String what(EnumValue value) {
        return "the value '" + value.value() + "'";
    }

    private static boolean isOfSymbols(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private String reference(SchemaInfo info) {
        return References.of(info.location(), contract);
    }

    private static Docs docs(SchemaInfo info, JavaType.Model type) {
        return Docs.of(info.prose(), info.title(), type.name());
    }
}
