package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.Serialization;
import dev.tenon.generator.contract.Style;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports properties of exploded objects that are sent under the same name as something else (OpenAPI 3.0.3 §4.7.12.3). */
final class SharedNames {
    private final Contract contract;
    private final Diagnostics diagnostics;

    SharedNames(Contract contract, Diagnostics diagnostics) {
        this.contract = contract;
        this.diagnostics = diagnostics;
    }

    /**
     * Reports what one operation sends twice. Cookies have no exploded objects.
     *
     * @param sent the parameters that are sent, in the contract's order
     */
    void report(List<Parameter> sent) {
        Map<String, String> owners = new HashMap<>();
        for (Parameter parameter : sent) {
            if (parameter.in() != Parameter.In.QUERY) {
                continue;
            }
            List<String> properties = apart(parameter);
            List<String> names = properties.isEmpty() ? List.of(parameter.name()) : properties;
            for (String name : names) {
                String what = (properties.isEmpty() ? "" : "the property '" + name + "' of ") + "the parameter '"
                        + parameter.name() + "'";
                String earlier = owners.putIfAbsent(name, what);
                if (earlier != null) {
                    diagnostics.warning(
                            "shared-name",
                            parameter.location(),
                            what + " is sent under the same name as " + earlier
                                    + "; the service cannot tell one from the other",
                            "rename one of them, or write the object with style: deepObject");
                }
            }
        }
    }

    /** The properties of an object that stand beside the other parameters. */
    private List<String> apart(Parameter parameter) {
        boolean exploded = parameter.serialization() instanceof Serialization.Styled styled
                && styled.style() == Style.FORM
                && styled.explode();
        return exploded && contract.schema(parameter.schema()) instanceof Schema.ObjectSchema object
                ? object.properties().stream().map(Property::name).toList()
                : List.of();
    }
}
