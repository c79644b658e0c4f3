package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Discriminator;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers {@code discriminator}: which values of a property mean which case. */
final class DiscriminatorLowering {
    /** A constant has room for 65,535 octets (JVMS §4.4.7), a character takes three at most, and cases are constants. */
    static final int LONGEST_TAG = 21_845;

    private final Fields fields;
    private final Diagnostics diagnostics;

    DiscriminatorLowering(SchemaTools tools) {
        this.fields = tools.fields();
        this.diagnostics = tools.diagnostics();
    }

    /**
     * The discriminator of a choice.
     *
     * @param keyword the discriminator, if there is one
     * @param choice the keyword that lists the cases, for messages
     * @param implied the cases by the names of their schemas, or by what the property is in them
     * @param cases all cases
     * @return empty if there is none, or if it leaves a case without a value
     */
    Optional<Discriminator> of(
            Optional<Node> keyword, String choice, Map<String, SchemaId> implied, Set<SchemaId> cases) {
        Optional<String> property = property(keyword);
        if (property.isEmpty()) {
            return Optional.empty();
        }
        Map<String, SchemaId> mapping = new LinkedHashMap<>();
        fields.map(keyword.get(), "mapping").forEach((tag, value) -> {
            if (value instanceof Node.StringNode text) {
                // A mapping names a component, or refers to a schema like $ref does.
                Optional<SchemaId> target = Optional.ofNullable(implied.get(UnionLowering.lastToken(text.value())));
                target.ifPresent(id -> mapping.put(tag, id));
                if (target.isEmpty()) {
                    reportUnresolved(tag, text, choice);
                }
            }
        });
        Set<SchemaId> explicit = new HashSet<>(mapping.values());
        implied.forEach((name, id) -> {
            if (!explicit.contains(id)) {
                mapping.putIfAbsent(name, id);
            }
        });
        mapping.keySet().stream()
                .filter(tag -> tag.length() > LONGEST_TAG)
                .findFirst()
                .ifPresent(tag -> reportLong(tag, keyword.get()));
        boolean all = mapping.values().containsAll(cases);
        return all ? Optional.of(new Discriminator(property.get(), mapping)) : Optional.empty();
    }

    /** The name of the deciding property. */
    Optional<String> property(Optional<Node> keyword) {
        return keyword.flatMap(value -> fields.text(value, "propertyName"));
    }

    private void reportLong(String tag, Node keyword) {
        diagnostics.error(
                "long-tag",
                keyword.location(),
                "the tag '" + tag.substring(0, 40) + "…' has " + tag.length()
                        + " characters, too many for a constant of Java",
                "shorten it to " + LONGEST_TAG + " characters or fewer");
    }

    private void reportUnresolved(String tag, Node.StringNode text, String choice) {
        String where = choice.equals("allOf") ? "no schema with this one in its allOf" : "no case of this union";
        String hint = choice.equals("allOf")
                ? "add this schema to the allOf of the other one, or remove the tag"
                : "add the schema to " + choice + " or remove the tag";
        diagnostics.warning(
                "unresolved-mapping",
                text.location(),
                "the tag '" + tag + "' leads to '" + text.value() + "', which is " + where,
                hint);
    }
}
