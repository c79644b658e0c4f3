package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.NamedRules;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.schema.InPlaceCycles;
import dev.tenon.generator.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports schemas that are checked on JSON and apply themselves to the same value, on whichever way: the check would have no end. Where
 * Java types say what a schema means, {@code allOf} may lead back, and a parent may list children that have it in {@code allOf}; rules
 * are followed word by word.
 */
public final class RuleCycles {
    /** Keywords of one schema that apply it to the value itself. */
    private static final Set<String> SINGLE = Set.of("not", "if", "then", "else");

    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf");

    private final Map<SchemaId, NamedRules> rules;
    private final Diagnostics diagnostics;
    private final Set<SchemaId> met = new HashSet<>();
    private final Set<SchemaId> open = new HashSet<>();
    /** A stack of its own: a chain of schemas may be longer than Java's is deep. */
    private final Deque<Step> way = new ArrayDeque<>();

    /** A schema on the way, and those that it refers to for the same value and that were not followed yet. */
    private record Step(SchemaId schema, Iterator<Use> uses) {}

    private record Use(Location place, SchemaId target) {}

    /**
     * Takes rules.
     *
     * @param rules the schemas that are checked on JSON
     * @param diagnostics where everything is reported
     */
    public RuleCycles(Map<SchemaId, NamedRules> rules, Diagnostics diagnostics) {
        this.rules = rules;
        this.diagnostics = diagnostics;
    }

    /** Reports each way that leads back once. */
    public void check() {
        for (SchemaId start : rules.keySet()) {
            enter(start);
            while (!way.isEmpty()) {
                Step last = way.peek();
                if (last.uses().hasNext()) {
                    follow(last.uses().next());
                } else {
                    open.remove(way.pop().schema());
                }
            }
        }
    }

    private void enter(SchemaId schema) {
        if (met.add(schema)) {
            open.add(schema);
            List<Use> uses = new ArrayList<>();
            collect(rules.get(schema).rules(), uses);
            way.push(new Step(schema, uses.iterator()));
        }
    }

    private void follow(Use use) {
        if (open.contains(use.target())) {
            InPlaceCycles.report(use.place(), rules.get(use.target()).rules().location(), diagnostics);
        } else {
            enter(use.target());
        }
    }

    private static void collect(Rules schema, List<Use> uses) {
        for (Rule rule : schema.rules()) {
            if (rule instanceof Rule.Reference reference) {
                uses.add(new Use(schema.location(), reference.target()));
            } else if (rule instanceof Rule.Applied applied && SINGLE.contains(applied.keyword())) {
                collect(applied.schema(), uses);
            } else if (rule instanceof Rule.AppliedList list && LISTS.contains(list.keyword())) {
                list.schemas().forEach(each -> collect(each, uses));
            } else if (rule instanceof Rule.AppliedMap map && map.keyword().equals("dependentSchemas")) {
                map.schemas().values().forEach(each -> collect(each, uses));
            }
        }
    }
}
