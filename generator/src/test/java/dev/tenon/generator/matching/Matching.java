package dev.tenon.generator.matching;

import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what generated code says of many instances of a contract's schemas with what the independent validator says. */
final class Matching {
    static final String BASE_PACKAGE = "com.example.api";

    private static final long SEED = 20_210_101;
    private static final int MOST_DIFFERENCES = 12;

    private final Schemas schemas;
    private final JsonNode contract;
    private final Judge judge;
    private Optional<Judge> lenientJudge = Optional.empty();
    private final Subject subject;
    private final long seed;
    private final List<String> differences = new ArrayList<>();
    private final Map<Leniency, Integer> leniencies = new EnumMap<>(Leniency.class);
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Set<String> mutations = new TreeSet<>();
    private boolean asProperty;

    /** With {@code -Dmatching.seed} other instances are made, and with {@code -Dmatching.instances} more or fewer. */
    Matching(JsonNode contract, Subject subject) {
        this.schemas = new Schemas(contract);
        this.contract = contract;
        this.judge = new Judge(contract);
        this.subject = subject;
        this.seed = Long.getLong("matching.seed", SEED);
    }

    /** How many instances are made of each schema, unless the user asks for another number. */
    static int instances(int usual) {
        return Integer.getInteger("matching.instances", usual);
    }

    static Generated generate(SpecLocation spec) {
        return Generated.of(spec, BASE_PACKAGE, Typing.PRACTICAL);
    }

    /** Of schemas that are properties of objects made for the purpose. */
    Matching asProperties() {
        asProperty = true;
        return this;
    }

    /** Where the two disagree, in words that name the seed; empty if they agree. */
    List<String> differences() {
        return differences;
    }

    /** How often lenient reading took what the schema does not allow, and why. */
    Map<Leniency, Integer> leniencies() {
        return leniencies;
    }

    /** How many instances of each schema were right. */
    Map<String, Integer> accepted() {
        return accepted;
    }

    /** The names of the changes that were made to instances. */
    Set<String> mutations() {
        return mutations;
    }

    /** Compares for each schema that has a class; half of the instances are changed. */
    Matching compare(int count) {
        for (String pointer : subject.schemas()) {
            Instances instances = new Instances(schemas, seed);
            accepted.put(pointer, 0);
            for (int i = 0; i < count; i++) {
                Instance instance = i % 2 == 0 ? instances.valid(pointer) : instances.mutated(pointer);
                if (instance.tree().isNull() && (asProperty || isNullable(pointer))) {
                    // That a value may be null, or absent, is a matter of those who use the class.
                    continue;
                }
                compare(pointer, instance, pointer + ", seed " + seed + ", instance " + i);
            }
        }
        return this;
    }

    private boolean isNullable(String pointer) {
        JsonNode schema = schemas.flat(schemas.at(pointer));
        return Schemas.types(schema).contains("null")
                || schema.path("enum").valueStream().anyMatch(JsonNode::isNull)
                || Schemas.cases(schema)
                        .valueStream()
                        .anyMatch(each -> Schemas.types(each).contains("null"));
    }

    private void compare(String pointer, Instance instance, String place) {
        String json = instance.json();
        mutations.add(instance.mutation());
        try {
            boolean right = judge.accepts(pointer, json);
            accepted.merge(pointer, right ? 1 : 0, Integer::sum);
            Verdict strict = subject.strictly(pointer, json);
            differ(right, strict, "strictly", instance, place);
            Verdict lenient = subject.leniently(pointer, json);
            if (!instance.mutation().endsWith(Mutations.TWO_CASES)) {
                // With properties of two cases, what lenient reading skips depends on which of them it tries first.
                compareLeniently(right, lenient, pointer, instance, place);
            }
            if (instance.mutation().startsWith(Mutations.UNKNOWN_VALUE)
                    && lenient.outcome() == Verdict.Outcome.REFUSED) {
                tell("a new value was not read: " + lenient.detail(), instance, place);
            }
            if (right && strict.accepted()) {
                nothingIsLost(instance, strict.detail(), place);
            }
        } catch (RuntimeException e) {
            tell("thrown: " + e, instance, place);
        }
    }

    private void compareLeniently(boolean right, Verdict lenient, String pointer, Instance instance, String place) {
        Set<Leniency> used = EnumSet.noneOf(Leniency.class);
        JsonNode seen = Leniency.seen(instance.tree(), schemas.at(pointer), schemas, used);
        boolean rightAsSeen = used.isEmpty() ? right : judge.accepts(pointer, seen.toString());
        if (!rightAsSeen && lenient.accepted() && lenientJudge().accepts(pointer, seen.toString())) {
            leniencies.merge(Leniency.SEVERAL_CASES, 1, Integer::sum);
            return;
        }
        differ(rightAsSeen, lenient, "leniently", instance, place);
        if (rightAsSeen && !right) {
            used.forEach(leniency -> leniencies.merge(leniency, 1, Integer::sum));
        }
    }

    /** Made when it is needed, which is seldom. */
    private Judge lenientJudge() {
        if (lenientJudge.isEmpty()) {
            lenientJudge = Optional.of(new Judge(Leniency.seen(contract)));
        }
        return lenientJudge.get();
    }

    private void nothingIsLost(Instance instance, String written, String place) {
        boolean same = SameJson.test(
                JsonMapper.shared().readTree(instance.json()),
                JsonMapper.shared().readTree(written));
        if (!same && !Mutations.addsUndeclared(instance.mutation())) {
            tell("written again as " + written, instance, place);
        }
    }

    private void differ(boolean right, Verdict verdict, String reading, Instance instance, String place) {
        if (right != verdict.accepted()) {
            String what =
                    right ? "right, but " + verdict.outcome() + " (" + verdict.detail() + ")" : "wrong, but taken";
            tell("read " + reading + ": " + what, instance, place);
        }
    }

    private void tell(String what, Instance instance, String place) {
        if (differences.size() < MOST_DIFFERENCES) {
            String json = instance.json();
            differences.add("%s%n    %s%s%n    %s"
                    .formatted(
                            place,
                            what,
                            instance.mutation().isEmpty() ? "" : " after: " + instance.mutation(),
                            json.substring(0, Math.min(json.length(), 400))));
        }
    }
}
