package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.source.Location;

/** How the output refers to places of the contract. */
final class References {
    private References() {}

    /** {@code #/components/schemas/Pet} in the root document, {@code pets.yaml#/Pet} in another one. */
    static String of(Location location, Contract contract) {
        boolean inRoot =
                location.source().uri().equals(contract.location().source().uri());
        return inRoot ? "#" + location.pointer() : location.reference();
    }
}
