package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code that copies what callers hand over: lists and maps, and those in them, so that no later change reaches an object. */
final class CopyCode {
    private static final TypeToken COPIES = TypeToken.of(RuntimeTypes.COPIES);

    private CopyCode() {}

    /** A value that is not null, or the copy of one that could change. */
    static Code of(JavaType type, Identifier value) {
        return isCollection(type) ? call(method(type), type, value) : Code.of("#", value);
    }

    /** A value that may be null, or the copy of one that could change. */
    static Code orNull(JavaType type, Identifier value) {
        return isCollection(type) ? call(method(type) + "OrNull", type, value) : Code.of("#", value);
    }

    /** What is in an {@code Optional} or a {@code Presence}, or the copy of one that could change. */
    static Code within(JavaType type, Identifier holder) {
        return isCollection(type) ? Code.of("#.map(#)", holder, function(type, item(holder))) : Code.of("#", holder);
    }

    /** A {@code Presence}, which must not be null, or its copy if what is in it could change. */
    static Code presence(JavaType type, Identifier presence) {
        Code given = Code.of("#.given(#)", TypeToken.of(RuntimeTypes.PRESENCE), presence);
        return isCollection(type) ? Code.of("#.map(#)", given, function(type, item(presence))) : given;
    }

    /** The copy of a value, or empty if it cannot change anyway. */
    static Optional<Code> ifNeeded(TypeUse use, Identifier value) {
        if (!isCollection(use.type())) {
            return Optional.empty();
        }
        return Optional.of(use.nullable() ? within(use.type(), value) : of(use.type(), value));
    }

    private static boolean isCollection(JavaType type) {
        return type instanceof JavaType.ListOf || type instanceof JavaType.MapOf;
    }

    private static String method(JavaType type) {
        return type instanceof JavaType.ListOf ? "list" : "map";
    }

    private static TypeUse items(JavaType type) {
        return type instanceof JavaType.ListOf list ? list.items() : ((JavaType.MapOf) type).values();
    }

    private static Code call(String method, JavaType type, Identifier value) {
        List<Code> arguments = new ArrayList<>(List.of(Code.of("#", value)));
        TypeUse items = items(type);
        Identifier item = item(value);
        if (isCollection(items.type())) {
            arguments.add(
                    items.nullable()
                            ? Code.of("# -> #", item, within(items.type(), item))
                            : function(items.type(), item));
        }
        return Code.of("#.#(#)", COPIES, new Code(method), Code.join(", ", arguments));
    }

    /** A function that copies a list or a map. */
    private static Code function(JavaType type, Identifier parameter) {
        return isCollection(items(type).type())
                ? Code.of("# -> #", parameter, of(type, parameter))
                : Code.of("#::#", COPIES, new Code(method(type)));
    }

    /** A parameter's name that is longer than those around it, and so none of them. */
    private static Identifier item(Identifier around) {
        return new Identifier(around.text() + "Item");
    }
}
