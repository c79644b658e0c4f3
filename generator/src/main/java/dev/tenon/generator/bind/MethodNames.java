package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import dev.tenon.generator.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names the methods of a class that has operations: the client, or the group of a tag. */
final class MethodNames {
    private static final List<String> FORMS = List.of("", "WithResponse", "Async", "WithResponseAsync");

    /** What an operation needs of a class's constants, of which there are 65,535 (JVMS §4.1), is some 60, seldom several hundred. */
    private static final int MOST_OPERATIONS = 150;

    private final ClassName owner;
    private final ClassName calls;
    private final NameReport names;
    private final Optional<String> tag;
    private int operations;

    private MethodNames(ClassName owner, ClassName calls, NameReport names, Optional<String> tag) {
        this.owner = owner;
        this.calls = calls;
        this.names = names;
        this.tag = tag;
    }

    static MethodNames ofClient(ClassName client, ClassName calls, NameReport names) {
        return new MethodNames(client, calls, names, Optional.empty());
    }

    static MethodNames ofGroup(ClassName group, ClassName calls, String tag, Diagnostics diagnostics) {
        return new MethodNames(group, calls, new NameReport(new NameScope(Set.of()), diagnostics), Optional.of(tag));
    }

    ClassName owner() {
        return owner;
    }

    /** The class that builds the requests and reads the answers of the next operation. */
    ClassName calls() {
        int index = operations / MOST_OPERATIONS;
        operations++;
        return index == 0 ? calls : calls.peerClass(calls.simpleName() + (index + 1));
    }

    /** The name to which the ends of the usual forms and of further ones are added. */
    String give(Operation operation, List<String> further) {
        String words = operation.words();
        return names.give(
                operation.location(),
                "the operation '" + operation.id() + "'",
                tag.map(name -> JavaNames.members(words).after(JavaNames.memberOf(name, words)))
                        .orElseGet(() -> JavaNames.members(words)),
                forms(further));
    }

    /** Names the method that follows a link. */
    String giveToLink(Location location, String what, Candidates candidates) {
        return names.give(location, what, candidates, FORMS);
    }

    private static List<String> forms(List<String> further) {
        List<String> forms = new ArrayList<>(FORMS);
        forms.addAll(further);
        return forms;
    }

    /** Names the method of one of several bodies, for example {@code putPetXml}. */
    String give(Operation operation, String method, String word, List<String> further) {
        return names.give(
                operation.body().map(RequestBody::location).orElse(operation.location()),
                "the operation '" + operation.id() + "' with " + word,
                JavaNames.members(operation.words()).after(method).map(name -> name + word),
                forms(further));
    }
}
