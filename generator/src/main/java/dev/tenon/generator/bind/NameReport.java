package dev.tenon.generator.bind;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.NameScope;
import dev.tenon.generator.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A scope of names that tells the user when two things of the contract would have had the same Java name. */
final class NameReport {
    private final NameScope scope;
    private final Finding finding;
    private final Map<String, Location> places;

    NameReport(NameScope scope, Diagnostics diagnostics) {
        this(scope, diagnostics::warning);
    }

    /** For names that are not of what is sent, as those of servers: nothing is mistaken for something else. */
    NameReport(NameScope scope, Finding finding) {
        this(scope, finding, new HashMap<>());
    }

    private NameReport(NameScope scope, Finding finding, Map<String, Location> places) {
        this.scope = scope;
        this.finding = finding;
        this.places = places;
    }

    /** The same scope for names that are reported otherwise. */
    NameReport reporting(Finding other) {
        return new NameReport(scope, other, places);
    }

    /** How a collision is reported. */
    interface Finding {
        void report(String id, Location location, String message, String hint);
    }

    /**
     * Keeps the usual name for what the contract calls by it already, whatever comes before that; to be called for all of a
     * scope before the first name is given.
     */
    void keepSpelling(Location place, String what, String contractName, Candidates candidates) {
        if (contractName.equals(candidates.usual())) {
            keep(place, what, candidates);
        }
    }

    /** Keeps the usual name for something, whatever comes before that. */
    void keep(Location place, String what, Candidates candidates) {
        scope.keep(owner(place, what), candidates.usual());
        places.put(owner(place, what), place);
    }

    /** Gives the first of some names that is free. */
    String give(Location place, String what, Candidates candidates) {
        return give(place, what, candidates, List.of(""));
    }

    /** Gives the first of some names with which all suffixes are free. */
    String give(Location place, String what, Candidates candidates, List<String> suffixes) {
        String owner = owner(place, what);
        NameScope.Given given = scope.give(owner, candidates, suffixes);
        places.put(owner, place);
        given.takenBy().filter(places::containsKey).ifPresent(other -> {
            Location otherPlace = places.get(other);
            finding.report(
                    "name-collision",
                    place,
                    what + " and " + other + " (line " + otherPlace.position().line() + ") have the same Java name "
                            + candidates.usual() + "; this one is called " + given.name(),
                    "rename one of them in the contract if you want other names");
        });
        return given.name();
    }

    private static String owner(Location place, String what) {
        return what + " at " + place.reference();
    }
}
