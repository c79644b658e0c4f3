package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.PartEncoding;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Serialization;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.Optional;

/** The styles of the properties of forms. */
final class FormStyles {
    private final Contract contract;
    private final Diagnostics diagnostics;

    FormStyles(Contract contract, Diagnostics diagnostics) {
        this.contract = contract;
        this.diagnostics = diagnostics;
    }

    /** The style of a property; empty if it has none, or one that OpenAPI does not define for its type, which is reported. */
    Optional<Serialization.Styled> of(Property property, PartEncoding encoding) {
        Optional<Serialization.Styled> style = encoding.styled();
        if (style.isEmpty() || ParameterForms.isDefined(contract, style.get(), property.schema())) {
            return style;
        }
        diagnostics.warning(
                "undefined-style",
                encoding.location(),
                "OpenAPI does not define the style " + style.get().style().text()
                        + (style.get().explode() ? ", exploded," : ", not exploded,")
                        + " for the type of the property '"
                        + property.name() + "'; it is sent as if it had no style",
                "use another style, or a contentType such as application/json");
        return Optional.empty();
    }
}
