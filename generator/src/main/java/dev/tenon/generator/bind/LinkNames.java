package dev.tenon.generator.bind;

import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.LinkMethod;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.contract.Link;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names the methods of a class that follow links. Links of the same name that take different answers are overloads. */
final class LinkNames {
    private final MethodNames methodNames;
    private final Map<Followed, List<LinkMethod>> methods = new HashMap<>();
    /** By the usual name of methods: the name of the first one, and what all of them take. */
    private final Map<String, String> firstNames = new HashMap<>();

    private final Map<String, Set<TypeName>> sources = new HashMap<>();

    /** What tells most methods apart; the others differ in their arguments. */
    private record Followed(String link, TypeName source, String target) {}

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
        List<LinkMethod> alike =
                methods.computeIfAbsent(new Followed(link.name(), taken.type(), target.id()), key -> new ArrayList<>());
        for (LinkMethod method : alike) {
            if (method.arguments().equals(arguments)) {
                return method;
            }
        }
        LinkMethod method =
                new LinkMethod(name(link, source, taken.type()), source.id(), link.name(), taken, target, arguments);
        alike.add(method);
        return method;
    }

    private String name(Link link, Operation source, TypeName taken) {
        String usual = "follow" + JavaNames.type(List.of(link.name()));
        boolean fresh = sources.computeIfAbsent(usual, name -> new HashSet<>()).add(taken);
        if (fresh && firstNames.containsKey(usual)) {
            return firstNames.get(usual);
        }
        String name = methodNames.giveToLink(
                link.location(),
                "the link '" + link.name() + "' of '" + source.id() + "'",
                Candidates.of(usual, "follow" + JavaNames.type(List.of(source.words(), link.name()))));
        firstNames.putIfAbsent(usual, name);
        return name;
    }
}
