package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.Checking;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which schemas become classes, and what these are called. */
final class ModelNames {
    private static final List<String> FAMILY = List.of("", "Validator", "Codec");

    private final Map<SchemaId, JavaType.Model> models = new HashMap<>();
    private final Set<List<String>> partsGiven = new HashSet<>();
    private final Set<String> simpleNames = new HashSet<>();

    ModelNames(Contract contract, String modelPackage, NameReport names, Diagnostics diagnostics) {
        // What has no name in the contract was given one, which is a matter of taste.
        NameReport given = names.reporting(diagnostics::note);
        Map<SchemaId, Checking> checked = CheckedSchemas.of(contract);
        // What is a component keeps its name whatever is declared inside others; one that is spelled so goes first.
        SortedMap<Integer, List<Schema>> byRank = new TreeMap<>();
        contract.schemas().values().stream()
                .filter(schema -> kindOf(schema).isPresent())
                .forEach(schema -> byRank.computeIfAbsent(rank(schema.info(), contract), rank -> new ArrayList<>())
                        .add(schema));
        byRank.values().stream().flatMap(List::stream).forEach(schema -> {
            SchemaInfo info = schema.info();
            String name = (info.nameParts().size() == 1 ? names : given)
                    .give(
                            info.location(),
                            "the schema '" + String.join(" ", info.nameParts()) + "'",
                            candidates(info, contract),
                            FAMILY);
            simpleNames.add(name);
            models.put(
                    info.id(),
                    new JavaType.Model(
                            ClassName.get(modelPackage, name),
                            kindOf(schema).orElseThrow(),
                            checked.getOrDefault(info.id(), Checking.NOTHING),
                            listed(schema, contract)));
        });
    }

    /** The lower, the earlier a schema gets its name. */
    private static int rank(SchemaInfo info, Contract contract) {
        List<String> parts = info.nameParts();
        boolean declared = parts.size() > 1;
        boolean elsewhere = !References.isInRoot(info.location(), contract);
        boolean spelledSo = parts.size() == 1 && parts.get(0).equals(JavaNames.type(parts));
        return (declared ? 4 : 0) + (elsewhere ? 2 : 0) + (spelledSo ? 0 : 1);
    }

    private static Optional<String> listed(Schema schema, Contract contract) {
        return schema instanceof Schema.EnumSchema enumeration
                        && enumeration.closed()
                        && Applicable.toScalar(ScalarKind.STRING, enumeration.assertions())
                                .isEmpty()
                ? Optional.of(References.of(schema.info().location(), contract) + "/enum")
                : NamedIntegers.of(schema)
                        .map(integers -> References.of(integers.place(), contract) + "/" + integers.keyword());
    }

    /** What is declared inside something else says what it is there rather than spelling out its name. */
    private Candidates candidates(SchemaInfo info, Contract contract) {
        List<String> parts = info.nameParts();
        Pointer place = info.location().pointer();
        if (parts.size() == 1) {
            Candidates usual = JavaNames.types(parts);
            return References.isInRoot(info.location(), contract)
                    ? usual
                    : usual.before(() -> Stream.of(JavaNames.type(with(file(info.location()), parts.stream()))));
        }
        // A further media type of one body: that it is called after that is no surprise.
        Optional<String> subtype = partsGiven.add(parts) ? Optional.empty() : PlaceWords.subtype(place);
        return JavaNames.types(with(parts, subtype.stream()))
                .before(() -> PlaceWords.of(place).map(word -> JavaNames.type(with(parts, Stream.of(word)))));
    }

    private static List<String> file(Location place) {
        return List.of(place.source().fileName().replaceFirst("\\.[^.]*$", ""));
    }

    private static List<String> with(List<String> parts, Stream<String> further) {
        return Stream.concat(parts.stream(), further).toList();
    }

    Optional<JavaType.Model> of(SchemaId id) {
        return Optional.ofNullable(models.get(id));
    }

    boolean isName(String simpleName) {
        return simpleNames.contains(simpleName);
    }

    private static Optional<ModelKind> kindOf(Schema schema) {
        if (schema instanceof Schema.ObjectSchema object && !object.isMap()) {
            return Optional.of(ModelKind.OBJECT);
        }
        if (schema instanceof Schema.EnumSchema) {
            return Optional.of(ModelKind.ENUM);
        }
        if (NamedIntegers.of(schema).isPresent()) {
            return Optional.of(ModelKind.INTEGER_ENUM);
        }
        return schema instanceof Schema.UnionSchema ? Optional.of(ModelKind.UNION) : Optional.empty();
    }
}
