package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.NextPage;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds the operations that {@code x-ms-pageable} names for the next page, after all operations. */
final class NextPageBinder {
    private static final Set<String> LINK_NAMES = Set.of("nextlink", "nextpagelink");

    private final Diagnostics diagnostics;
    private final Map<String, OperationMethod> methods = new HashMap<>();

    NextPageBinder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Makes an operation known; all of them are before pages are bound. */
    void add(OperationMethod method) {
        methods.put(method.id(), method);
    }

    /** An operation that knows which one gives its next page. */
    OperationMethod bind(OperationMethod method) {
        if (method.paging().orElse(null) instanceof Paging.InBody paging
                && paging.nextLink().isPresent()
                && paging.next()
                        .filter(named -> !named.id().equals(method.id()))
                        .isPresent()) {
            return method.withNextPage(next(method, paging, paging.next().get()));
        }
        return method;
    }

    private Optional<NextPage> next(OperationMethod method, Paging.InBody paging, Paging.Named named) {
        Optional<OperationMethod> target = target(method, named.id());
        if (target.isEmpty()) {
            return refused(named, "there is no operation '" + named.id() + "'");
        }
        if (target.get().bodyRequired() || !target.get().success().equals(method.success())) {
            return refused(named, "'" + target.get().id() + "' takes a body, or answers no such page");
        }
        Optional<OperationMethod.Argument> link = link(method, paging, target.get());
        if (link.isEmpty()) {
            return refused(
                    named,
                    "'" + target.get().id() + "' has no text in the query or a header field that takes '"
                            + paging.nextLink().orElseThrow() + "'");
        }
        List<OperationMethod.Argument> handed = new ArrayList<>();
        for (OperationMethod.Argument needed : target.get().arguments()) {
            if (needed.isRequired() && !needed.equals(link.get())) {
                Optional<OperationMethod.Argument> own = same(method, needed);
                if (own.isEmpty()) {
                    return refused(
                            named,
                            "'" + method.id() + "' has no value for the parameter '"
                                    + needed.member().wireName() + "' of '"
                                    + target.get().id() + "'");
                }
                handed.add(own.get());
            }
        }
        return Optional.of(new NextPage(target.get(), link.get(), handed));
    }

    /** The name may lack the group, which is what comes before an underscore. */
    private Optional<OperationMethod> target(OperationMethod method, String id) {
        int group = method.id().indexOf('_');
        OperationMethod grouped = group < 0 ? null : methods.get(method.id().substring(0, group + 1) + id);
        return Optional.ofNullable(methods.getOrDefault(id, grouped));
    }

    /** The text that is called after the link, else the only one that the first operation does not have. */
    private static Optional<OperationMethod.Argument> link(
            OperationMethod method, Paging.InBody paging, OperationMethod target) {
        List<OperationMethod.Argument> texts = target.arguments().stream()
                .filter(argument -> argument.in() != Parameter.In.PATH
                        && argument.member().type().is(ScalarKind.STRING))
                .filter(argument -> same(method, argument).isEmpty())
                .toList();
        String written = paging.nextLink().orElseThrow().toLowerCase(Locale.ROOT);
        Optional<OperationMethod.Argument> named = texts.stream()
                .filter(argument -> {
                    String name = argument.member().wireName().toLowerCase(Locale.ROOT);
                    return name.equals(written) || LINK_NAMES.contains(name);
                })
                .findFirst();
        return named.isPresent() || texts.size() != 1 ? named : Optional.of(texts.get(0));
    }

    /** The required parameter of the same name, place and type. */
    private static Optional<OperationMethod.Argument> same(OperationMethod method, OperationMethod.Argument argument) {
        return method.arguments().stream()
                .filter(own -> own.isRequired()
                        && own.in() == argument.in()
                        && own.member().wireName().equals(argument.member().wireName())
                        && own.member()
                                .type()
                                .typeName()
                                .equals(argument.member().type().typeName()))
                .findFirst();
    }

    private Optional<NextPage> refused(Paging.Named named, String reason) {
        diagnostics.warning(
                "paging-operation",
                named.location(),
                reason + "; the next page is asked for by the URL in the page, as this operation does",
                "remove 'operationName' if that is right");
        return Optional.empty();
    }
}
