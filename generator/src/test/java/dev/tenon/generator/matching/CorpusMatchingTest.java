package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.generator.corpus.Corpus;
import org.junit.jupiter.api.Test;

/** One half of the contracts. */
class CorpusMatchingTest extends CorpusMatching {
    CorpusMatchingTest() {
        super(0);
    }

    @Test
    void theContractsAreThere() {
        assumeTrue(Corpus.isThere(), Corpus::missing);
    }
}
