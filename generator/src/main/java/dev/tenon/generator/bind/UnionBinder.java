package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Kinship;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import dev.tenon.generator.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds a union: its cases, what they are called and what chooses them. */
final class UnionBinder {
    private final Contract contract;
    private final ModelNames models;
    private final TypeBinder types;
    private final Diagnostics diagnostics;

    UnionBinder(Contract contract, ModelNames models, TypeBinder types, Diagnostics diagnostics) {
        this.contract = contract;
        this.models = models;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    ModelClass.UnionClass bind(Schema.UnionSchema union) {
        JavaType.Model type = models.of(union.info().id()).orElseThrow();
        NameReport names = new NameReport(new NameScope(taken(union, type)), diagnostics::note);
        List<ModelClass.Variant> variants = new ArrayList<>();
        for (SchemaUse variant : union.variants()) {
            variants.add(variant(union, type, variant, names));
        }
        return new ModelClass.UnionClass(
                type,
                References.of(union.info().location(), contract),
                Docs.of(union.info().prose(), union.info().title(), type.name()),
                union.mode(),
                variants,
                Kinship.NONE,
                References.of(union.place(), contract),
                union.discriminator()
                        .map(found -> new ModelClass.Tag(found.property(), References.of(found.place(), contract))),
                List.of(),
                union.assertions());
    }

    /** A case inherits the union's nested classes: one that is called as the case would hide it in its own code. */
    private Set<String> taken(Schema.UnionSchema union, JavaType.Model type) {
        Set<String> taken = new HashSet<>(Set.of("Unknown", type.name().simpleName()));
        for (SchemaUse variant : union.variants()) {
            ofClass(types.use(variant), union, contract.schema(variant))
                    .ifPresent(model -> taken.add(model.name().simpleName()));
        }
        return taken;
    }

    /** The class that is a case by itself, or the interface of a parent that has the union's own parent; others are wrapped. */
    private static Optional<JavaType.Model> ofClass(TypeUse use, Schema.UnionSchema union, Schema variant) {
        boolean child = variant instanceof Schema.UnionSchema other
                && other.parents().contains(union.info().id());
        return use.type() instanceof JavaType.Model model
                        && (model.kind() == ModelKind.OBJECT || child)
                        && !use.nullable()
                ? Optional.of(model)
                : Optional.empty();
    }

    private ModelClass.Variant variant(
            Schema.UnionSchema union, JavaType.Model type, SchemaUse variant, NameReport names) {
        TypeUse use = types.use(variant);
        List<String> tags = union.discriminator().stream()
                .flatMap(discriminator -> discriminator.mapping().entrySet().stream())
                .filter(entry -> entry.getValue().equals(variant.target()))
                .map(Map.Entry::getKey)
                .toList();
        Schema schema = contract.schema(variant);
        String place = References.of(schema.info().location(), contract);
        Docs docs = Docs.of(schema.info().prose(), schema.info().title());
        Optional<JavaType.Model> model = ofClass(use, union, schema);
        if (model.isPresent()) {
            return new ModelClass.Variant(model.get().name(), place, docs, use, tags);
        }
        String held = wrapperName(use, type);
        Optional<String> own = ownName(schema.info());
        String name = names.give(
                schema.info().location(),
                "the case '" + own.orElseGet(() -> written(schema.info().location())) + "'",
                // JsonValue would hide the class of what it holds.
                Candidates.of(use.type().is(ScalarKind.JSON) ? "AnyJson" : held + "Value", held + "Variant")
                        .before(() -> own.map(UnionBinder::valueName).stream()));
        return new ModelClass.Variant(type.name().nestedClass(name), place, docs, use, tags);
    }

    /** Other names may be those of classes: {@code ShortIdValue}, and {@code SharedValue} as it is. */
    private static String valueName(String title) {
        String name = JavaNames.type(List.of(title));
        return name.endsWith("Value") ? name : JavaNames.type(List.of(title, "value"));
    }

    /** What the contract calls a case: by a title, or as a component. */
    private static Optional<String> ownName(SchemaInfo info) {
        return info.title()
                .or(() -> Optional.of(info.nameParts())
                        .filter(parts -> parts.size() == 1)
                        .map(parts -> parts.get(0)));
    }

    /** Where a case is written, for example {@code oneOf/1}. */
    private static String written(Location place) {
        List<String> tokens = place.pointer().tokens();
        return String.join("/", tokens.subList(Math.max(0, tokens.size() - 2), tokens.size()));
    }

    /** Named after what it holds, without what the union is called: {@code String}, {@code PetList}, {@code LongMap}. */
    private static String wrapperName(TypeUse use, JavaType.Model union) {
        if (use.type() instanceof JavaType.ListOf list) {
            return wrapperName(list.items(), union) + "List";
        }
        if (use.type() instanceof JavaType.MapOf map) {
            return wrapperName(map.values(), union) + "Map";
        }
        if (use.type().is(ScalarKind.JSON)) {
            return "Json";
        }
        String name = ((ClassName) use.type().typeName().box()).simpleName();
        if (use.type() instanceof JavaType.Model) {
            String owner = union.name().simpleName();
            boolean inside =
                    name.startsWith(owner) && name.substring(owner.length()).matches("[A-Z].*");
            return inside ? name.substring(owner.length()) : name;
        }
        return name.equals("UUID") ? "Uuid" : name;
    }
}
