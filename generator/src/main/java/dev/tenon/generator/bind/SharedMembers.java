package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets callers read what all cases of a union have without knowing the case: the properties that the union's own schema declares,
 * a parent or one around a choice. What cases have alike by chance is not shared, since one more case could end that.
 */
final class SharedMembers {
    /** The accessor of an unknown case's value. */
    private static final String TAKEN = "value";

    private final List<ModelClass> models;
    private final Map<ClassName, Set<String>> declared;
    private final Map<ClassName, Map<String, Member>> members = new HashMap<>();
    private final Map<ClassName, ModelClass.UnionClass> unions = new HashMap<>();
    private final Map<ClassName, Set<String>> inherited = new HashMap<>();

    /** Takes the models, and for each union what its schema declares. */
    SharedMembers(List<ModelClass> models, Map<ClassName, Set<String>> declared) {
        this.models = models;
        this.declared = declared;
        for (ModelClass model : models) {
            if (model instanceof ModelClass.ObjectClass object) {
                Map<String, Member> byName = new LinkedHashMap<>();
                object.members().forEach(member -> byName.put(member.wireName(), member));
                members.put(object.type().name(), byName);
            } else if (model instanceof ModelClass.UnionClass union) {
                unions.put(union.type().name(), union);
            }
        }
    }

    /** The models, unions with what they share and objects with what they inherit. */
    List<ModelClass> bind() {
        List<ModelClass> bound = new ArrayList<>(models);
        bound.replaceAll(model -> model instanceof ModelClass.UnionClass union ? sharing(union) : model);
        bound.replaceAll(model -> model instanceof ModelClass.ObjectClass object ? inheriting(object) : model);
        return bound;
    }

    private ModelClass sharing(ModelClass.UnionClass union) {
        Set<String> names = declared.get(union.type().name());
        Optional<Set<ClassName>> cases = cases(union);
        if (names.isEmpty() || cases.isEmpty()) {
            return union;
        }
        List<Member> shared = new ArrayList<>();
        ClassName first = cases.get().iterator().next();
        for (Member member : members.getOrDefault(first, Map.of()).values()) {
            if (names.contains(member.wireName())
                    && !member.name().equals(TAKEN)
                    && cases.get().stream().allMatch(name -> isAlike(name, member))) {
                shared.add(
                        hasAlikeValues(member, cases.get())
                                ? member
                                : member.with(member.docs().withoutValues()));
            }
        }
        for (ClassName name : cases.get()) {
            Set<String> accessors = inherited.computeIfAbsent(name, key -> new HashSet<>());
            shared.forEach(member -> accessors.add(member.name()));
        }
        return union.withShared(shared);
    }

    /** The classes of all cases, those of the interfaces that extend it included; empty if one of them is a record around a value. */
    private Optional<Set<ClassName>> cases(ModelClass.UnionClass union) {
        Set<ClassName> cases = new LinkedHashSet<>();
        return collect(union, cases, new HashSet<>()) ? Optional.of(cases) : Optional.empty();
    }

    private boolean collect(ModelClass.UnionClass union, Set<ClassName> cases, Set<ClassName> passed) {
        if (!passed.add(union.type().name())) {
            return true;
        }
        if (union.variants().stream().anyMatch(ModelClass.Variant::wraps)) {
            return false;
        }
        union.variants().stream()
                .map(ModelClass.Variant::name)
                .filter(members::containsKey)
                .forEach(cases::add);
        return union.kinship().subinterfaces().stream()
                .allMatch(child -> collect(unions.get(child.name()), cases, passed));
    }

    /** Whether all cases can be the same; the only value of each, such as its tag, is not that of a case that comes later. */
    private boolean hasAlikeValues(Member member, Set<ClassName> cases) {
        return member.docs().values().size() > 1
                && cases.stream()
                        .map(name -> members.get(name).get(member.wireName()))
                        .allMatch(other ->
                                other.docs().values().equals(member.docs().values()));
    }

    private boolean isAlike(ClassName variant, Member member) {
        return Optional.ofNullable(members.getOrDefault(variant, Map.of()).get(member.wireName()))
                .filter(other -> other.name().equals(member.name()))
                .filter(other -> other.type().typeName().equals(member.type().typeName()))
                .filter(other -> other.presence() == member.presence())
                .filter(other -> other.docs().deprecated() == member.docs().deprecated())
                .isPresent();
    }

    private ModelClass inheriting(ModelClass.ObjectClass object) {
        Set<String> accessors = inherited.getOrDefault(object.type().name(), Set.of());
        return accessors.isEmpty()
                ? object
                : new ModelClass.ObjectClass(
                        object.type(),
                        object.schema(),
                        object.docs(),
                        object.members(),
                        object.extras(),
                        object.interfaces(),
                        accessors,
                        object.assertions());
    }
}
