package dev.tenon.generator.matching;

/** The contracts that {@link CorpusMatchingTest} leaves. */
class CorpusMatchingOtherHalfTest extends CorpusMatching {
    CorpusMatchingOtherHalfTest() {
        super(1);
    }
}
