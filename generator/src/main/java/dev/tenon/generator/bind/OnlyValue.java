package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.Optional;

/** What a value of a Java type can only be: {@code const}, or an {@code enum} of one. */
final class OnlyValue {
    private final DefaultCheck defaults;

    OnlyValue(Contract contract) {
        this.defaults = new DefaultCheck(contract);
    }

    /** The only value of a schema, as what is at the place; empty if it has several, or is no plain value. */
    Optional<Node> of(JavaType type, SchemaUse schema, Location place) {
        if (!(type instanceof JavaType.Scalar scalar) || scalar.kind() == ScalarKind.JSON) {
            return Optional.empty();
        }
        return scalar.assertions().stream()
                .flatMap(assertion -> only(assertion, place).stream())
                .filter(value -> defaults.fits(value, schema))
                .findFirst();
    }

    private static Optional<Node> only(Assertion assertion, Location place) {
        if (assertion instanceof Assertion.Constant constant) {
            return Optional.of(new Node.StringNode(place, constant.value()));
        }
        return assertion instanceof Assertion.Fulfils fulfils
                        && fulfils.rules().rules().size() == 1
                        && fulfils.rules().rules().get(0) instanceof Rule.Values values
                        && values.values().size() == 1
                ? Optional.of(values.values().get(0))
                : Optional.empty();
    }
}
