package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of an output in the contract's order, which are found by their class and by their schema. */
public final class Models implements Iterable<ModelClass> {
    private final List<ModelClass> all;
    private final Map<ClassName, ModelClass> byName = new HashMap<>();
    private final Map<String, ModelClass> bySchema = new HashMap<>();

    /**
     * A property of an object.
     *
     * @param owner the object's class
     * @param member the property
     */
    public record Property(ClassName owner, Member member) {}

    /**
     * Takes the models of an output.
     *
     * @param models the models, none of which has the class or the schema of another one
     */
    public Models(List<ModelClass> models) {
        all = List.copyOf(models);
        for (ModelClass model : all) {
            byName.put(model.type().name(), model);
            bySchema.put(model.schema(), model);
        }
    }

    @Override
    public Iterator<ModelClass> iterator() {
        return all.iterator();
    }

    /**
     * Whether there is no model.
     *
     * @return true for a contract without schemas that become classes
     */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The constant of a value of an enumeration.
     *
     * @param type an enumeration of this output
     * @param value a value in JSON
     * @return the constant's name in Java; empty if the value is not known
     */
    public Optional<String> constant(JavaType.Model type, String value) {
        return byName.get(type.name()) instanceof ModelClass.EnumClass enumeration
                ? enumeration.constants().stream()
                        .filter(constant -> constant.value().equals(value))
                        .map(ModelClass.Constant::name)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The only values that an enumeration allows.
     *
     * @param type an enumeration of this output
     * @return the values in the contract's order; empty if others are right, too
     */
    public List<String> onlyValues(JavaType.Model type) {
        return byName.get(type.name()) instanceof ModelClass.EnumClass enumeration && enumeration.closed()
                ? enumeration.constants().stream()
                        .map(ModelClass.Constant::value)
                        .toList()
                : List.of();
    }

    /**
     * The declared properties of an object.
     *
     * @param type a type of this output
     * @return its members in the contract's order; empty if it is no object with a class
     */
    public List<Member> members(JavaType type) {
        return type instanceof JavaType.Model model && byName.get(model.name()) instanceof ModelClass.ObjectClass object
                ? object.members()
                : List.of();
    }

    /**
     * What an object of a type keeps beside its members.
     *
     * @param type a type of this output
     * @return empty if it is no object, or keeps nothing
     */
    public Optional<ModelClass.Extras.Kept> kept(JavaType type) {
        return type instanceof JavaType.Model model
                        && byName.get(model.name()) instanceof ModelClass.ObjectClass object
                        && object.extras() instanceof ModelClass.Extras.Kept kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    /**
     * The union of an interface.
     *
     * @param name an interface of this output
     * @return its union
     * @throws IllegalArgumentException if no union has it
     */
    public ModelClass.UnionClass union(ClassName name) {
        if (byName.get(name) instanceof ModelClass.UnionClass union) {
            return union;
        }
        throw new IllegalArgumentException(name + " is no union");
    }

    /**
     * The property in which a model is declared.
     *
     * @param declared a model of this output
     * @return empty if it is declared elsewhere, or if the contract says something else of the property
     */
    public Optional<Property> declaringProperty(ModelClass declared) {
        int end = declared.schema().lastIndexOf("/properties/");
        if (end < 0 || !(bySchema.get(declared.schema().substring(0, end)) instanceof ModelClass.ObjectClass owner)) {
            return Optional.empty();
        }
        return owner.members().stream()
                .filter(member -> member.type().equals(declared.type()))
                .filter(member ->
                        member.docs().description().equals(declared.docs().description()))
                .map(member -> new Property(owner.type().name(), member))
                .findFirst();
    }
}
