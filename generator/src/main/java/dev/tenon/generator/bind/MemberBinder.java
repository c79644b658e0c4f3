package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.Fallback;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.UnionMode;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Binds the properties of objects. */
final class MemberBinder {
    /** The method that lists the values of an object takes up to 23 octets for each, of 65,535 (JVMS §4.7.3). */
    private static final int MOST_MEMBERS = 2800;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    /** The method that names what is missing takes 29 octets for each. */
    private static final int MOST_REQUIRED = 2200;

    private final Contract contract;
    private final TypeBinder types;
    private final DefaultCheck defaults;
    private final OnlyValue onlyValue;
    private final Diagnostics diagnostics;
    private final Map<SchemaId, Map<String, Set<String>>> tags = new HashMap<>();

    MemberBinder(Contract contract, TypeBinder types, Diagnostics diagnostics) {
        this.contract = contract;
        this.types = types;
        this.defaults = new DefaultCheck(contract);
        this.onlyValue = new OnlyValue(contract);
        this.diagnostics = diagnostics;
        for (Schema schema : contract.schemas().values()) {
            if (schema instanceof Schema.UnionSchema union) {
                union.discriminator()
                        .ifPresent(discriminator ->
                                discriminator.mapping().forEach((tag, id) -> mean(id, discriminator.property(), tag)));
            }
        }
    }

    /** What means a parent means its cases, too; several ways may lead to a case. */
    private void mean(SchemaId id, String property, String tag) {
        boolean fresh = tags.computeIfAbsent(id, key -> new HashMap<>())
                .computeIfAbsent(property, key -> new LinkedHashSet<>())
                .add(tag);
        if (fresh
                && contract.schemas().get(id) instanceof Schema.UnionSchema parent
                && parent.mode() == UnionMode.CHILDREN) {
            parent.variants().forEach(variant -> mean(variant.target(), property, tag));
        }
    }

    List<Member> bind(Schema.ObjectSchema object, NameReport names) {
        Map<String, String> given = new HashMap<>();
        for (Property property : object.properties()) {
            names.keepSpelling(
                    property.location(), what(property), property.name(), JavaNames.members(property.name()));
        }
        for (Property property : object.properties()) {
            given.put(
                    property.name(),
                    names.give(property.location(), what(property), JavaNames.members(property.name())));
        }
        List<Member> members = new ArrayList<>();
        for (Property property : object.properties()) {
            members.add(member(object, property, given.get(property.name()), names));
        }
        checkRoom(object);
        return members;
    }

    private void checkRoom(Schema.ObjectSchema object) {
        long required = object.properties().stream().filter(Property::required).count();
        if (object.properties().size() > MOST_MEMBERS || required > MOST_REQUIRED) {
            diagnostics.error(
                    "large-object",
                    object.info().location(),
                    "this object has " + object.properties().size() + " properties, of which " + required
                            + " are required; a class has room for " + MOST_MEMBERS + " and " + MOST_REQUIRED,
                    "put what belongs together into an object of its own, or describe properties alike by additionalProperties");
        }
    }

    private static String what(Property property) {
        return "the property '" + property.name() + "'";
    }

    private Member member(Schema.ObjectSchema object, Property property, String name, NameReport names) {
        TypeUse use = types.use(property.schema());
        Presence presence = Presence.of(property.required(), use.nullable());
        boolean optional = presence == Presence.OPTIONAL || presence == Presence.OPTIONAL_NULLABLE;
        Optional<Node> value = property.defaultValue().filter(node -> optional);
        Optional<Fallback> fallback = value.filter(node -> defaults.isUsable(node, property.schema(), diagnostics))
                .filter(node -> !(node instanceof Node.NullNode))
                .map(node -> new Fallback(
                        names.give(
                                property.location(),
                                "the default of " + what(property),
                                Candidates.of(name + "OrDefault", name + "OrElseDefault")),
                        node));
        Optional<Node> constant = onlyValue.of(use.type(), property.schema(), property.location());
        Optional<Member.Preset> preset = preset(object, property, use, presence, constant);
        return new Member(
                property.name(),
                name,
                use.type(),
                presence,
                Docs.of(property.prose())
                        .withValues(numbers(property.schema()))
                        .withOnly(preset.map(Member.Preset::value)
                                .or(() -> constant)
                                .filter(only -> !use.nullable())),
                property.direction(),
                types.isSecret(property),
                preset,
                fallback);
    }

    /** The numbers that a schema, or that of an array's items, names, and for which Java has no constants. */
    private List<EnumValue> numbers(SchemaUse use) {
        SchemaUse named = contract.schema(use) instanceof Schema.ArraySchema array ? array.items() : use;
        return contract.schema(named) instanceof Schema.NumberSchema number
                        && !types.type(named).isEnumeration()
                ? number.values()
                : List.of();
    }

    /** The only value of a property that is there; callers need not write it. */
    private Optional<Member.Preset> preset(
            Schema.ObjectSchema object, Property property, TypeUse use, Presence presence, Optional<Node> constant) {
        if (presence == Presence.OPTIONAL_NULLABLE || presence == Presence.REQUIRED_NULLABLE) {
            return Optional.empty();
        }
        Set<String> own = tags.getOrDefault(object.info().id(), Map.of()).getOrDefault(property.name(), Set.of());
        if (constant.isPresent() && property.required()) {
            return constant.map(only -> new Member.Preset(only, !own.isEmpty()));
        }
        return own.size() == 1
                ? tag(own.iterator().next(), use, property).map(only -> new Member.Preset(only, true))
                : Optional.empty();
    }

    /** The value of the property that is compared with this text; empty if the property has none. */
    private Optional<Node> tag(String text, TypeUse use, Property property) {
        if (use.type().is(ScalarKind.STRING) || use.type().is(ModelKind.ENUM)) {
            return Optional.of(new Node.StringNode(property.location(), text));
        }
        boolean truth = text.equals("true");
        Optional<Node> value = Optional.empty();
        if (truth || text.equals("false")) {
            value = Optional.of(new Node.BooleanNode(property.location(), truth));
        } else if (INTEGER.matcher(text).matches()) {
            value = Optional.of(new Node.NumberNode(property.location(), new BigDecimal(text)));
        }
        return value.filter(node -> use.type().isText() && defaults.fits(node, property.schema()));
    }
}
