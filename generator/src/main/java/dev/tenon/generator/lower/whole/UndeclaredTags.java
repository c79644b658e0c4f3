package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reports discriminators of which cases do not declare the property, which they have to (OpenAPI 3.0.3 §4.7.25): if none does, it
 * may be a slip, and no value has it.
 */
final class UndeclaredTags {
    private static final int MOST_SHOWN = 3;

    private final Map<SchemaId, Schema> schemas;
    private final Diagnostics diagnostics;

    UndeclaredTags(Map<SchemaId, Schema> schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    void report(Schema.UnionSchema union, Discriminator discriminator) {
        String name = discriminator.property();
        List<Schema.ObjectSchema> without = UnionTuning.objects(union, schemas).stream()
                .filter(object -> object.properties().stream()
                        .noneMatch(property -> property.name().equals(name)))
                .toList();
        if (without.size() == union.variants().size()) {
            diagnostics.warning(
                    "undeclared-tag",
                    union.info().location(),
                    "no case declares the property '" + name
                            + "' of the discriminator; a value without it is none of the cases and carried as JSON",
                    "declare it in each case, or remove the discriminator to have the cases told apart by trying");
        } else if (!without.isEmpty()) {
            diagnostics.note(
                    "undeclared-tag",
                    union.info().location(),
                    listed(without) + " not declare the property '" + name
                            + "' of the discriminator, which is taken for a text",
                    "declare it in each case");
        }
    }

    /** {@code 2 of the cases (#/components/schemas/A and #/components/schemas/B) do}. */
    private static String listed(List<Schema.ObjectSchema> without) {
        String shown = without.stream()
                .limit(MOST_SHOWN)
                .map(object -> object.info().location().reference())
                .collect(Collectors.joining(", "));
        return without.size() == 1
                ? "the case at " + shown + " does"
                : without.size() + " cases (" + shown + (without.size() > MOST_SHOWN ? ", …" : "") + ") do";
    }
}
