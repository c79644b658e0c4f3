package dev.tenon.generator.render.check;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.source.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the statements that add to {@code found} whatever is wrong with a value: straight-line code that allocates nothing
 * while everything is valid.
 */
public final class Checks {
    private static final TypeToken VIOLATIONS = TypeToken.of(RuntimeTypes.VIOLATIONS);
    private static final TypeToken POINTERS = TypeToken.of(RuntimeTypes.POINTERS);

    private final AssertionChecks assertions;
    private final ValidatorCode validators;
    private final CheckCalls calls;
    /** Which way the values travel: an expression. */
    private final Code direction;

    private final Statements statements = new Statements();

    private Checks(JavaApi api, Constants constants, Code direction, Optional<String> schema) {
        this.assertions = new AssertionChecks(api, constants);
        this.validators = new ValidatorCode(constants, direction);
        this.calls = new CheckCalls(new SchemaReferences(api.origin()), schema);
        this.direction = direction;
    }

    /** Checks of a model's values, which travel as the expression says. */
    static Checks ofModel(JavaApi api, Constants constants, Code direction, ModelClass model) {
        return new Checks(api, constants, direction, Optional.of(model.schema()));
    }

    /**
     * Checks of values that travel one way.
     *
     * @param api the output
     * @param constants those of the class, to which the checks add what they use
     * @param direction which way
     * @return no checks so far
     */
    public static Checks ofDirection(JavaApi api, Constants constants, Direction direction) {
        return new Checks(api, constants, way(direction), Optional.empty());
    }

    /** The runtime's word for a direction, which is seen from the other side. */
    private static Code way(Direction direction) {
        String constant = switch (direction) {
            case RECEIVED -> "ANSWER";
            case SENT -> "REQUEST";
            case BOTH -> "UNKNOWN";
        };
        return Code.of("#.#", TypeToken.of(RuntimeTypes.DIRECTION), new Identifier(constant));
    }

    /** Where a value stands in the instance: a constant, or an expression if an index or a key is part of it. */
    private record Place(Code pointer, boolean constant) {
        static Place of(Pointer pointer) {
            return new Place(Code.of("#", Literal.of(pointer.toString())), true);
        }
    }

    /**
     * The checks so far.
     *
     * @return the statements, which use the variable {@code found}
     */
    public List<Statement> statements() {
        return statements.all();
    }

    /**
     * The validator of a type, if one says all that there is to check.
     *
     * @param type the type
     * @param name what to call a constant that is made for it
     * @return an expression for the validator, or empty
     */
    public Optional<Code> validator(JavaType type, String name) {
        return validators.of(type, name);
    }

    /** What ends the statements: a call on what was found, or nothing. */
    Code end() {
        return calls.end();
    }

    /** Adds a statement. */
    void add(Statement statement) {
        statements.add(statement);
    }

    private void found(Code call) {
        add(new Statement.Found(call));
    }

    /** Checks a property of the variable {@code value}. */
    void member(Member member) {
        if (!needsCheck(member.type())) {
            return;
        }
        Code field = Code.of("value.#", Identifier.variable(member.name()));
        Place place = Place.of(Pointer.ROOT.child(member.wireName()));
        switch (member.presence()) {
            case REQUIRED -> type(member.type(), field, place, member.name());
            case REQUIRED_NULLABLE, OPTIONAL -> unlessNull(member.type(), field, place, member.name());
            case OPTIONAL_NULLABLE -> ifPresent(member.type(), field, place, member.name());
        }
    }

    /** Checks the properties that the contract does not name. */
    void extras(ModelClass.Extras.Kept kept) {
        Code field = Code.of("value.#", new Identifier(kept.name()));
        entries(new JavaType.MapOf(kept.values(), List.of()), field, Place.of(Pointer.ROOT), kept.name());
    }

    /**
     * Checks a value of any type.
     *
     * @param use the type; an {@code Optional} if it may be null
     * @param value an expression for the value
     * @param pointer where it stands in the instance
     * @param name what to call constants that are made for it
     */
    public void value(TypeUse use, Code value, Pointer pointer, String name) {
        element(use, value, Place.of(pointer), name);
    }

    /** Checks the variable {@code value} if it is a case of a union, and what decides that it is. */
    void variant(ModelClass.Variant variant, TypeToken type, Optional<Statement> tag) {
        boolean checked = needsCheck(variant.use().type());
        if (!checked && tag.isEmpty()) {
            return;
        }
        when(Code.of("value instanceof # variant", type), () -> {
            if (checked) {
                Code value = new Code(variant.wraps() ? "variant.value()" : "variant");
                element(variant.use(), value, Place.of(Pointer.ROOT), "value");
            }
            tag.ifPresent(this::add);
        });
    }

    /** Makes a statement about the variable {@code variant} if the value is of a type. */
    void tag(TypeToken type, Statement statement) {
        when(Code.of("value instanceof # variant", type), () -> add(statement));
    }

    /**
     * Checks a value of any type unless it is null.
     *
     * @param type the type
     * @param value an expression for the value or null
     * @param pointer where it stands in the instance
     * @param name what to call constants that are made for it
     */
    public void valueUnlessNull(JavaType type, Code value, Pointer pointer, String name) {
        unlessNull(type, value, Place.of(pointer), name);
    }

    private void unlessNull(JavaType type, Code value, Place place, String name) {
        if (ValidatorCode.isDelegated(type) || place.constant() && hasCallsAlone(type)) {
            type(type, value, place, name);
            return;
        }
        statements.whenJoined(Code.of("# != null", value), () -> type(type, value, place, name));
    }

    /**
     * Whether the checks of a value get along with null, or it never is null.
     *
     * @param type the type of a value whose place is constant
     * @return false if they would throw a {@code NullPointerException}
     */
    public static boolean allowsNull(JavaType type) {
        return !needsCheck(type)
                || type.typeName().isPrimitive()
                || ValidatorCode.isDelegated(type)
                || hasCallsAlone(type);
    }

    private static boolean hasCallsAlone(JavaType type) {
        return type instanceof JavaType.Scalar scalar
                && scalar.assertions().stream().allMatch(CheckCalls::has);
    }

    private void when(Code condition, Runnable body) {
        statements.when(condition, body);
    }

    /** Checks a condition of the whole object. */
    void object(Assertion assertion, Code size) {
        assertions.onObject(assertion, size, Code.of("#", Literal.of(""))).ifPresent(this::add);
    }

    /** Checks that a property is there in one direction. */
    void demanded(Assertion.Demanded demanded, Member member) {
        Identifier name = Identifier.variable(member.name());
        boolean presence = member.presence() == Presence.OPTIONAL_NULLABLE;
        Code absent = presence ? Code.of("value.#.isAbsent()", name) : Code.of("value.# == null", name);
        when(
                Code.of("# == # && #", direction, way(demanded.direction()), absent),
                () -> add(assertions.missing(demanded)));
    }

    /** Checks what is said of the JSON of the variable {@code value} as a whole. */
    void json(JavaType.Model model, List<Assertion> conditions) {
        Code codec = Expressions.constant(model.codec());
        fulfils(conditions, Optional.of(codec), new Code("value"), Place.of(Pointer.ROOT), "");
    }

    /** Checks conditions of a text. */
    void text(List<Assertion> conditions, Code text, String name) {
        JavaType type = new JavaType.Scalar(ScalarKind.STRING, conditions);
        type(type, text, Place.of(Pointer.ROOT), name);
    }

    /**
     * Whether there is anything to check of a value.
     *
     * @param type its type
     * @return false if whatever Java allows is valid
     */
    public static boolean needsCheck(JavaType type) {
        if (type instanceof JavaType.Scalar scalar) {
            return !scalar.assertions().isEmpty();
        }
        if (type instanceof JavaType.ListOf list) {
            return !list.assertions().isEmpty() || needsCheck(list.items().type());
        }
        if (type instanceof JavaType.MapOf map) {
            return !map.assertions().isEmpty() || needsCheck(map.values().type());
        }
        return type instanceof JavaType.Model model && model.checked();
    }

    private void type(JavaType type, Code value, Place place, String name) {
        if (type instanceof JavaType.Scalar scalar) {
            for (Assertion assertion : scalar.assertions()) {
                if (place.constant() && CheckCalls.has(assertion)) {
                    found(calls.of(assertion, value, place.pointer()));
                } else {
                    assertions
                            .onScalar(assertion, scalar.kind(), value, place.pointer(), name)
                            .ifPresent(this::add);
                }
            }
            Optional<Code> codec = codec(type).filter(written -> scalar.kind() != ScalarKind.JSON);
            List<Assertion> onJson = scalar.assertions().stream()
                    .filter(assertion -> !(assertion instanceof Assertion.Fulfils fulfils
                            && ListedIntegers.of(fulfils, scalar.kind()).isPresent()))
                    .toList();
            fulfils(onJson, codec, value, place, name);
        } else if (type instanceof JavaType.Model model) {
            model(model, value, place, name);
        } else if (type instanceof JavaType.ListOf list) {
            list.assertions()
                    .forEach(assertion -> assertions
                            .onList(assertion, list.items(), value, place.pointer())
                            .ifPresent(this::add));
            fulfils(list.assertions(), codec(type), value, place, name);
            items(list, value, place, name);
        } else if (type instanceof JavaType.MapOf map) {
            Code size = Code.of("#.size()", value);
            map.assertions()
                    .forEach(assertion -> assertions
                            .onObject(assertion, size, place.pointer())
                            .ifPresent(this::add));
            fulfils(map.assertions(), codec(type), value, place, name);
            entries(map, value, place, name);
        }
    }

    private static Optional<Code> codec(JavaType type) {
        return Optional.of(Expressions.codec(new TypeUse(type, false)));
    }

    /** Checks a value as JSON: as that which a codec writes of it, unless it is JSON itself. */
    private void fulfils(List<Assertion> conditions, Optional<Code> codec, Code value, Place place, String name) {
        for (Assertion condition : conditions) {
            if (condition instanceof Assertion.Fulfils fulfils) {
                Code schema = assertions.schema(fulfils, name);
                if (codec.isEmpty()) {
                    nested(schema, value, place);
                    continue;
                }
                Code violations = Code.of("#.validate(#, #)", schema, codec.get(), value);
                if (place.constant()) {
                    found(Code.of("addAll(#, #)", place.pointer(), violations));
                } else {
                    nested(violations, place);
                }
            }
        }
    }

    private void model(JavaType.Model model, Code value, Place place, String name) {
        if (model.values().isPresent() && place.constant()) {
            found(calls.known(model.values().get(), value, place.pointer()));
        } else if (model.checked()) {
            nested(validators.ofModel(model, name), value, place);
        }
    }

    private void nested(Code validator, Code value, Place place) {
        if (place.constant()) {
            found(Code.of("addAll(#, #, #)", place.pointer(), validator, value));
            return;
        }
        nested(Code.of("#.validate(#)", validator, value), place);
    }

    private void nested(Code violations, Place place) {
        Identifier nested = statements.nested();
        add(new Statement.Declaration(VIOLATIONS, nested, violations));
        when(Code.of("!#.isEmpty()", nested), () -> found(Code.of("addAll(#, #)", place.pointer(), nested)));
    }

    private void items(JavaType.ListOf list, Code value, Place place, String name) {
        if (!needsCheck(list.items().type())) {
            return;
        }
        if (place.constant() && ValidatorCode.isChecked(list.items())) {
            found(Code.of(
                    "addItems(#, #, #)",
                    place.pointer(),
                    validators.ofModel(list.items().type(), name),
                    value));
            return;
        }
        Identifier index = statements.index();
        Place item = new Place(Code.of("#.item(#, #)", POINTERS, place.pointer(), index), false);
        statements.loop(
                Code.of("int # = 0; # < #.size(); #++", index, index, value, index),
                () -> element(list.items(), Code.of("#.get(#)", value, index), item, name + "Item"));
    }

    private void entries(JavaType.MapOf map, Code value, Place place, String name) {
        if (!needsCheck(map.values().type())) {
            return;
        }
        if (place.constant() && ValidatorCode.isChecked(map.values())) {
            found(Code.of(
                    "addValues(#, #, #)",
                    place.pointer(),
                    validators.ofModel(map.values().type(), name),
                    value));
            return;
        }
        Identifier entry = statements.entry();
        TypeToken type = TypeToken.of(ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class),
                ClassName.get(String.class),
                map.values().reference()));
        Place item = new Place(Code.of("#.property(#, #.getKey())", POINTERS, place.pointer(), entry), false);
        statements.loop(
                Code.of("# # : #.entrySet()", type, entry, value),
                () -> element(map.values(), Code.of("#.getValue()", entry), item, name + "Value"));
    }

    private void element(TypeUse use, Code value, Place place, String name) {
        if (use.nullable()) {
            ifPresent(use.type(), value, place, name);
        } else {
            type(use.type(), value, place, name);
        }
    }

    /** Checks what an {@code Optional} or a {@code Presence} holds. */
    private void ifPresent(JavaType type, Code holder, Place place, String name) {
        when(Code.of("#.isPresent()", holder), () -> type(type, Code.of("#.get()", holder), place, name));
    }
}
