package dev.tenon.generator.matching;

import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import dev.tenon.runtime.validation.Direction;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what generated code says of many instances of a contract's schemas with what the independent validator says. */
final class Matching {
    static final String BASE_PACKAGE = "com.example.api";

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final long SEED = 20_210_101;
    private static final int MOST_SHOWN = 400;

    private final Way whole;
    private final List<Direction> directions;
    private final List<Way> ways;
    private final Travels travels;
    private final Map<String, Set<Direction>> judging = new HashMap<>();
    private final Schemas schemas;
    private final Skipped skipped;
    private final Subject subject;
    private final long seed;
    private final Map<String, String> differences = new LinkedHashMap<>();
    private final Map<Leniency, Integer> leniencies = new EnumMap<>(Leniency.class);
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Set<String> mutations = new TreeSet<>();
    private boolean asProperty;

    /** With {@code -Dmatching.seed} other instances are made, and with {@code -Dmatching.instances} more or fewer. */
    Matching(JsonNode contract, Subject subject) {
        this.whole = new Way(contract, Direction.UNKNOWN);
        this.schemas = whole.schemas();
        this.skipped = new Skipped(schemas, whole.judge());
        this.travels = new Travels(whole.contract());
        this.directions = OneWay.directions(contract);
        this.ways = directions.size() == 1
                ? List.of(whole)
                : directions.stream().map(each -> new Way(contract, each)).toList();
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

    /** Where the two disagree, in words that name the seed, the first of each schema; empty if they agree. */
    List<String> differences() {
        return List.copyOf(differences.values());
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
        return compare(subject.schemas(), count);
    }

    /** Compares for some schemas. */
    Matching compare(Collection<String> pointers, int count) {
        for (String pointer : pointers) {
            Instances instances = new Instances(schemas, seed);
            accepted.put(pointer, 0);
            for (int i = 0; i < count; i++) {
                Instance instance = i % 2 == 0 ? instances.valid(pointer) : instances.mutated(pointer);
                if (instance.tree().isNull() && (asProperty || isNullable(pointer))) {
                    // That a value may be null, or absent, is a matter of those who use the class.
                    continue;
                }
                compare(pointer, instance, pointer + ": seed " + seed + ", instance " + i);
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
        mutations.add(instance.mutation());
        try {
            boolean right = whole.judge().accepts(pointer, instance.json());
            accepted.merge(pointer, right ? 1 : 0, Integer::sum);
            for (Way way : ways) {
                compare(right, way, pointer, instance, place);
            }
        } catch (RuntimeException e) {
            tell("thrown: " + e, instance, place);
        }
    }

    private void compare(boolean right, Way way, String pointer, Instance instance, String place) {
        String json = instance.json();
        boolean twoCases = instance.mutation().endsWith(Mutations.TWO_CASES);
        Verdict strict = subject.strictly(pointer, json, way.direction());
        boolean rightThisWay =
                isRight(judging(pointer, way), way, each -> each.judge().accepts(pointer, json), strict);
        differ(rightThisWay, strict, "strictly", instance, place);
        isStable(strict, pointer, instance, place);
        if (!twoCases) {
            // With properties of two cases, what lenient reading skips depends on which of them it tries first.
            compareLeniently(right, way, pointer, instance, place);
        }
        if (right && strict.accepted()) {
            nothingIsLost(instance, strict.written(), pointer, place);
        }
    }

    /** What is right by one of several ways of understanding the contract; of these, the verdict says which. */
    private boolean isRight(Set<Direction> judges, Way way, Predicate<Way> right, Verdict verdict) {
        for (Direction direction : judges) {
            Way judging = direction == way.direction() ? way : ways.get(directions.indexOf(direction));
            if (right.test(judging) == verdict.accepted()) {
                if (judging != way) {
                    leniencies.merge(Leniency.ONE_WAY, 1, Integer::sum);
                }
                return verdict.accepted();
            }
        }
        return !verdict.accepted();
    }

    private Set<Direction> judging(String pointer, Way way) {
        return judging.computeIfAbsent(
                way.direction() + pointer, key -> travels.judging(schemas.at(pointer), way.direction()));
    }

    private void compareLeniently(boolean right, Way way, String pointer, Instance instance, String place) {
        Verdict lenient = subject.leniently(pointer, instance.json(), way.direction());
        if (instance.mutation().startsWith(Mutations.UNKNOWN_VALUE)
                && lenient.outcome() == Verdict.Outcome.REFUSED
                && isRead(instance.before(), way, pointer)) {
            tell("a new value was not read: " + lenient.detail(), instance, place);
        }
        Set<Leniency> used = EnumSet.noneOf(Leniency.class);
        boolean rightAsSeen = isRight(
                judging(pointer, way), way, each -> isRightAsSeen(each, lenient, pointer, instance, used), lenient);
        differ(rightAsSeen, lenient, "leniently", instance, place);
        if (rightAsSeen && !right) {
            used.forEach(leniency -> leniencies.merge(leniency, 1, Integer::sum));
        }
    }

    /** Whether a value is read at all: of what is of another type than its schema, a new value is not, either. */
    private boolean isRead(JsonNode before, Way way, String pointer) {
        return subject.leniently(pointer, before.toString(), way.direction()).outcome() != Verdict.Outcome.REFUSED;
    }

    private boolean isRightAsSeen(Way way, Verdict lenient, String pointer, Instance instance, Set<Leniency> used) {
        JsonNode schema = way.schemas().at(pointer);
        used.clear();
        JsonNode seen = LenientReading.seen(instance.tree(), schema, way, used);
        if (way.judge().accepts(pointer, seen.toString())) {
            return true;
        }
        if (!lenient.accepted()) {
            return false;
        }
        JsonNode told = LeftOutDiscriminators.added(instance.tree(), EXACT.readTree(lenient.written()));
        if (!told.equals(instance.tree())) {
            used.add(Leniency.LEFT_OUT_DISCRIMINATOR);
            if (way.judge()
                    .accepts(
                            pointer,
                            LenientReading.seen(told, schema, way, used).toString())) {
                return true;
            }
        }
        seen = LenientReading.seenOneWay(told, schema, way, used);
        if (way.judge().accepts(pointer, seen.toString())) {
            return true;
        }
        used.add(Leniency.SEVERAL_CASES);
        if (way.lenientJudge().accepts(pointer, seen.toString())) {
            return true;
        }
        JsonNode byCase = LenientReading.seenByCase(told, schema, way, used);
        return way.lenientJudge().accepts(pointer, byCase.toString());
    }

    private void nothingIsLost(Instance instance, String written, String pointer, String place) {
        JsonNode given = EXACT.readTree(instance.json());
        JsonNode again = EXACT.readTree(written);
        if (SameJson.test(given, again)) {
            return;
        }
        JsonNode kept = skipped.without(given, again, schemas.at(pointer));
        if (SameJson.test(kept, again)) {
            leniencies.merge(Leniency.LEFT_OUT, 1, Integer::sum);
        } else {
            tell("written again as " + SameJson.difference(kept, again), instance, place);
        }
    }

    /** What is written and read again is the same value, unless something was left out by which cases are told apart. */
    private void isStable(Verdict verdict, String pointer, Instance instance, String place) {
        if (verdict.stable()) {
            return;
        }
        JsonNode given = EXACT.readTree(instance.json());
        JsonNode again = EXACT.readTree(verdict.written());
        JsonNode schema = schemas.at(pointer);
        boolean explained = SameJson.test(skipped.without(given, again, schema), again)
                && skipped.changesCase(given, again, schema);
        if (explained) {
            leniencies.merge(Leniency.LEFT_OUT, 1, Integer::sum);
        } else {
            tell("written again as " + verdict.written() + ", and read again, it is another value", instance, place);
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
        String json = instance.json();
        String mutation = instance.mutation().isEmpty() ? "" : " after: " + instance.mutation();
        differences.putIfAbsent(
                place.substring(0, place.indexOf(": ")),
                "%s%n    %s%s%n    %s"
                        .formatted(place, what, mutation, json.substring(0, Math.min(json.length(), MOST_SHOWN))));
    }
}
