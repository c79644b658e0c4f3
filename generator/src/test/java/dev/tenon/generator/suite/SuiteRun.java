package dev.tenon.generator.suite;

import dev.tenon.generator.matching.Subject;
import dev.tenon.generator.matching.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups of the suite through the generator: generated, compiled in one go, and asked of every instance. */
final class SuiteRun {
    private static final int GROUPS_PER_CONTRACT = 60;

    private final SuiteFigures figures = new SuiteFigures();
    private final Path folder;

    SuiteRun(Path folder) {
        this.folder = folder;
    }

    SuiteFigures run(List<SuiteGroup> groups) throws IOException {
        List<SuiteContract> contracts = contracts(groups);
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, Subject.Asked> models = new LinkedHashMap<>();
        for (SuiteContract contract : contracts) {
            contract.generate(sources, models);
        }
        try (Subject subject = new Subject(models, sources, Map.of(), folder)) {
            for (SuiteContract contract : contracts) {
                contract.groups().forEach((schema, group) -> {
                    if (contract.refused().containsKey(schema)) {
                        figures.refused(group, contract.refused().get(schema));
                    } else {
                        group.tests()
                                .forEach(test -> ask(subject, SuiteContract.key(contract.name(), schema), group, test));
                    }
                });
            }
        }
        return figures;
    }

    /** A schema with identifiers gets a contract of its own, since other groups use the same ones. */
    private List<SuiteContract> contracts(List<SuiteGroup> groups) {
        List<SuiteContract> contracts = new ArrayList<>();
        List<SuiteGroup> together = new ArrayList<>();
        for (SuiteGroup group : groups) {
            if (group.schema().toString().contains("\"$id\"")) {
                contracts.add(new SuiteContract("own" + contracts.size(), List.of(group), folder));
            } else {
                together.add(group);
            }
        }
        for (int i = 0; i < together.size(); i += GROUPS_PER_CONTRACT) {
            int end = Math.min(together.size(), i + GROUPS_PER_CONTRACT);
            contracts.add(new SuiteContract("many" + contracts.size(), together.subList(i, end), folder));
        }
        return contracts;
    }

    private void ask(Subject subject, String key, SuiteGroup group, SuiteGroup.Case test) {
        try {
            Verdict verdict = subject.strictly(key, "{\"value\":" + test.data() + "}");
            figures.answered(group, test, verdict.accepted(), verdict.detail());
        } catch (RuntimeException | StackOverflowError e) {
            figures.thrown(group, test, e);
        }
    }
}
