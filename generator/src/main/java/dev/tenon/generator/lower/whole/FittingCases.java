package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The objects among the cases of a union of which an instance may fit several: of {@code oneOf} if it is read leniently. Each is compared
 * with each other, so that what is asked of them is known before.
 */
final class FittingCases {
    private final List<Case> cases;

    /**
     * A case.
     *
     * @param object the object
     * @param declared the names of its properties
     * @param texts the only texts that some of its properties can be
     * @param demandsOneWay whether a property is required in one direction alone
     */
    private record Case(
            Schema.ObjectSchema object, Set<String> declared, Map<String, Set<String>> texts, boolean demandsOneWay) {
        static Case of(Schema.ObjectSchema object, OnlyTexts texts) {
            Map<String, Set<String>> only = new HashMap<>();
            for (Property property : object.properties()) {
                Set<String> found = texts.of(property);
                if (!found.isEmpty()) {
                    only.put(property.name(), found);
                }
            }
            boolean oneWay = object.properties().stream()
                    .anyMatch(property -> property.required() && property.direction() != Direction.BOTH);
            return new Case(object, object.propertyNames(), only, oneWay);
        }

        /**
         * Whether the other one declares what this one does not, and an instance of it may be read as this one. What is declared by one
         * that declares all of this one's and more is only there where that one is read, whichever way it goes.
         */
        boolean lacksWhatIsDeclaredBy(Case other) {
            boolean readWhole = other.declared.containsAll(declared) && !other.demandsOneWay;
            return !declared.containsAll(other.declared) && !readWhole && !isDisjointFrom(other);
        }

        private boolean isDisjointFrom(Case other) {
            return texts.entrySet().stream().anyMatch(mine -> {
                Set<String> others = other.texts.getOrDefault(mine.getKey(), Set.of());
                return !others.isEmpty() && mine.getValue().stream().noneMatch(others::contains);
            });
        }
    }

    FittingCases(List<Schema.ObjectSchema> objects, OnlyTexts texts) {
        this.cases = objects.stream().map(object -> Case.of(object, texts)).toList();
    }

    /** Those that would lose what others declare: an instance is read as the case that declares most of its properties. */
    List<Schema.ObjectSchema> losing() {
        return cases.stream()
                .filter(one -> cases.stream().anyMatch(one::lacksWhatIsDeclaredBy))
                .map(Case::object)
                .toList();
    }
}
