package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.source.Location;

/** How the output refers to places of the contract. */
final class References {
    private References() {}

    /** {@code #/components/schemas/Pet} in the root document, {@code pets.yaml#/Pet} in another one. */
    static String of(Location location, Contract contract) {
        return isInRoot(location, contract) ? "#" + location.pointer() : location.reference();
    }

    static boolean isInRoot(Location location, Contract contract) {
        return location.source().uri().equals(contract.location().source().uri());
    }
}
