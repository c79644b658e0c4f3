package dev.tenon.generator.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameScopeTest {
    private final NameScope scope = new NameScope(Set.of("Reserved"));

    @Test
    void aFreeNameIsGiven() {
        assertEquals(new NameScope.Given("Pet", Optional.empty()), scope.give("#/a", Candidates.of("Pet")));
    }

    @Test
    void theSecondGetsTheDistinctName() {
        scope.give("#/a", Candidates.of("FooBar", "FooDashBar"));
        assertEquals(
                new NameScope.Given("FooUnderscoreBar", Optional.of("#/a")),
                scope.give("#/b", Candidates.of("FooBar", "FooUnderscoreBar")));
    }

    @Test
    void caseDoesNotTellNamesApart() {
        scope.give("#/a", Candidates.of("Pet"));
        NameScope.Given second = scope.give("#/b", Candidates.of("PET"));
        assertNotEquals("PET", second.name());
        assertTrue(second.name().startsWith("PET_"), second.name());
    }

    @Test
    void aReservedNameIsNobodys() {
        assertEquals(
                new NameScope.Given("Other", Optional.of("")), scope.give("#/a", Candidates.of("reserved", "Other")));
    }

    @Test
    void soAreThoseOfAReservedKind() {
        NameScope numbered = new NameScope(Set.of(), name -> name.startsWith("entry"));
        assertEquals(
                new NameScope.Given("other", Optional.of("")), numbered.give("#/a", Candidates.of("Entry2", "other")));
    }

    @Test
    void aFamilyIsGivenAsAWhole() {
        scope.give("#/a", Candidates.of("PetCodec"), List.of("", "Codec"));
        assertEquals(
                "Distinct",
                scope.give("#/b", Candidates.of("Pet", "Distinct"), List.of("", "Codec"))
                        .name());
    }

    @Test
    void whatIsKeptWaitsForItsOwner() {
        scope.keep("#/b", "aB");
        assertEquals(
                new NameScope.Given("aMinusB", Optional.of("#/b")), scope.give("#/a", Candidates.of("aB", "aMinusB")));
        assertEquals(new NameScope.Given("aB", Optional.empty()), scope.give("#/b", Candidates.of("aB", "other")));
    }

    @Test
    void theFirstOfTwoKeepsAName() {
        scope.keep("#/a", "Pet");
        scope.keep("#/b", "PET");
        assertEquals(
                new NameScope.Given("Other", Optional.of("#/a")), scope.give("#/b", Candidates.of("PET", "Other")));
        assertEquals("Pet", scope.give("#/a", Candidates.of("Pet")).name());
    }

    /** What is given something else, as its family is larger than what was kept, leaves the name to others. */
    @Test
    void whatIsKeptInVainIsFreeAgain() {
        scope.give("#/x", Candidates.of("PetCodec"));
        scope.keep("#/a", "Pet");
        assertEquals(
                "Other",
                scope.give("#/a", Candidates.of("Pet", "Other"), List.of("", "Codec"))
                        .name());
        assertEquals(new NameScope.Given("Pet", Optional.empty()), scope.give("#/b", Candidates.of("Pet")));
    }

    /** What a place is called does not depend on how many others there are. */
    @Test
    void theMarkDependsOnThePlaceAlone() {
        NameScope other = new NameScope(Set.of());
        for (String owner : List.of("#/x", "#/y", "#/z")) {
            other.give(owner, Candidates.of("Pet"));
        }
        scope.give("#/first", Candidates.of("Pet"));
        assertEquals(
                other.give("#/b", Candidates.of("Pet")).name(),
                scope.give("#/b", Candidates.of("Pet")).name());
    }
}
