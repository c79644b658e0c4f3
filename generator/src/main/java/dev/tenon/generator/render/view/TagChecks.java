package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.bind.Member;
import dev.tenon.generator.bind.ModelClass;
import dev.tenon.generator.bind.ModelKind;
import dev.tenon.generator.bind.Presence;
import dev.tenon.generator.bind.ScalarKind;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.source.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the property which decides between the cases of a union means the case that an object is: its builder takes any
 * text there, unless the case's own schema says which.
 */
final class TagChecks {
    private final JavaApi api;
    private final Constants constants;
    private final ModelClass.UnionClass union;

    TagChecks(JavaApi api, Constants constants, ModelClass.UnionClass union) {
        this.api = api;
        this.constants = constants;
        this.union = union;
    }

    /** The statement about the variable {@code variant}; empty if there is nothing to check. */
    Optional<Code> of(ModelClass.Variant variant) {
        if (variant.wraps() || union.tagProperty().isEmpty()) {
            return Optional.empty();
        }
        String property = union.tagProperty().get();
        return api.models().members(variant.use().type()).stream()
                .filter(member -> member.wireName().equals(property))
                .findFirst()
                .flatMap(member -> of(variant, member));
    }

    private Optional<Code> of(ModelClass.Variant variant, Member member) {
        List<String> own = union.variants().stream()
                .filter(other -> other.name().equals(variant.name()))
                .flatMap(other -> other.tags().stream())
                .toList();
        return text(member, own)
                .map(text -> Code.of(
                        "found = found.tag(#, #, #, #);",
                        Literal.of(Pointer.ROOT.child(member.wireName()).toString()),
                        text,
                        own.size() == 1 ? Literal.of(own.get(0)) : several(variant, own),
                        Literal.of(union.schema() + "/discriminator")));
    }

    /** The text of the property; empty if its own schema allows nothing else than what means the case, or if it is no text. */
    private Optional<Code> text(Member member, List<String> own) {
        if (member.presence() == Presence.OPTIONAL_NULLABLE) {
            return Optional.empty();
        }
        Code field = Code.of("variant.#", new Identifier(member.name()));
        if (member.type() instanceof JavaType.Scalar scalar) {
            boolean constant = scalar.assertions().stream().anyMatch(Assertion.Constant.class::isInstance);
            return scalar.kind() == ScalarKind.STRING && !constant ? Optional.of(field) : Optional.empty();
        }
        if (member.type() instanceof JavaType.Model model && model.kind() == ModelKind.ENUM) {
            List<String> only = api.models().onlyValues(model);
            if (!only.isEmpty() && own.containsAll(only)) {
                return Optional.empty();
            }
            Code value = Code.of("#.value()", field);
            return Optional.of(
                    member.presence() == Presence.REQUIRED ? value : Code.of("# == null ? null : #", field, value));
        }
        return Optional.empty();
    }

    private Identifier several(ModelClass.Variant variant, List<String> own) {
        String name = variant.name().simpleName();
        return constants.add(
                name,
                TypeToken.of(ParameterizedTypeName.get(Set.class, String.class)),
                name + " tags",
                Code.of(
                        "#.of(#)",
                        TypeToken.of(ClassName.get(Set.class)),
                        Code.join(", ", own.stream().map(Literal::of).toList())));
    }
}
