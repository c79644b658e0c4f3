package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Link;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the methods of a class that follow links. Links of the same name that take different answers are overloads. */
final class LinkNames {
    private final MethodNames methodNames;
    private final Map<String, List<LinkMethod>> byUsualName = new HashMap<>();

    LinkNames(MethodNames methodNames) {
        this.methodNames = methodNames;
    }

    /** The method of a link: the one that is there if it does the same, else a new one. */
    LinkMethod name(
            Link link,
            Operation source,
            LinkMethod.Source taken,
            OperationMethod target,
            List<LinkMethod.Argument> arguments) {
        String usual = "follow" + JavaNames.type(List.of(link.name()));
        List<LinkMethod> earlier = byUsualName.computeIfAbsent(usual, name -> new ArrayList<>());
        for (LinkMethod method : earlier) {
            LinkMethod same = new LinkMethod(method.name(), method.declaredBy(), link.name(), taken, target, arguments);
            if (method.equals(same)) {
                return method;
            }
        }
        boolean overload = !earlier.isEmpty()
                && earlier.stream().noneMatch(method -> method.source().type().equals(taken.type()));
        String name = overload
                ? earlier.get(0).name()
                : methodNames.giveToLink(
                        link.location(),
                        "the link '" + link.name() + "' of '" + source.id() + "'",
                        Candidates.of(usual, "follow" + JavaNames.type(List.of(source.words(), link.name()))));
        LinkMethod method = new LinkMethod(name, source.id(), link.name(), taken, target, arguments);
        earlier.add(method);
        return method;
    }
}
