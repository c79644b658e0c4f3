package dev.tenon.generator.bind;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.PartEncoding;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Leaves out the encodings of properties that a form or a multipart body does not have, and reports them. */
final class EncodingCheck {
    private final Contract contract;
    private final Diagnostics diagnostics;

    EncodingCheck(Contract contract, Diagnostics diagnostics) {
        this.contract = contract;
        this.diagnostics = diagnostics;
    }

    /** The form with those encodings that say something. */
    RequestBody.Form used(BodyKind kind, RequestBody.Form form) {
        if (kind == BodyKind.FIELDS && mayHaveOthers(form)) {
            return form;
        }
        Set<String> known = properties(form);
        Map<String, PartEncoding> used = new LinkedHashMap<>();
        form.encodings().forEach((name, encoding) -> {
            if (known.contains(name)) {
                used.put(name, encoding);
            } else {
                diagnostics.note(
                        "unused-encoding",
                        encoding.location(),
                        "the encoding says nothing: the body's schema has no property '" + name + "'",
                        "name a property of the schema, or remove the encoding");
            }
        });
        return new RequestBody.Form(form.content(), used, form.untypedIsOctets());
    }

    private boolean mayHaveOthers(RequestBody.Form form) {
        return form.content()
                .schema()
                .map(contract::schema)
                .filter(schema -> !(schema instanceof Schema.ObjectSchema object)
                        || object.additional() instanceof AdditionalProperties.Typed)
                .isPresent();
    }

    private Set<String> properties(RequestBody.Form form) {
        return form.content()
                .schema()
                .map(contract::schema)
                .filter(Schema.ObjectSchema.class::isInstance)
                .map(schema -> ((Schema.ObjectSchema) schema).propertyNames())
                .orElse(Set.of());
    }
}
