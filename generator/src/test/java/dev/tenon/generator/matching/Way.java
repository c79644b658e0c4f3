package dev.tenon.generator.matching;

import dev.tenon.runtime.validation.Direction;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a contract is to be understood where a document travels one way, and those who judge it. */
final class Way {
    private final Direction direction;
    private final JsonNode contract;
    private final Schemas schemas;
    private final Judge judge;
    private Optional<Judge> lenientJudge = Optional.empty();

    Way(JsonNode whole, Direction direction) {
        this.direction = direction;
        this.contract = OneWay.contract(whole, direction);
        this.schemas = new Schemas(contract);
        this.judge = new Judge(contract);
    }

    Direction direction() {
        return direction;
    }

    JsonNode contract() {
        return contract;
    }

    Schemas schemas() {
        return schemas;
    }

    Judge judge() {
        return judge;
    }

    /** For lenient reading, to which one case is enough; made when it is needed, which is seldom. */
    Judge lenientJudge() {
        if (lenientJudge.isEmpty()) {
            lenientJudge = Optional.of(new Judge(Leniency.seen(contract)));
        }
        return lenientJudge.get();
    }
}
