package dev.tenon.generator.lower.operation;

import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows {@code #} in a path: it is never sent (RFC 3986 §3.5), and lets a contract list one path several times. */
final class PathFragment {
    private final Fields fields;

    PathFragment(Fields fields) {
        this.fields = fields;
    }

    /**
     * Whether required parameters of an operation say the same, as in {@code /#Action=AddTags} beside a parameter {@code Action} of
     * that value alone, and in {@code /servers#path} beside a parameter {@code path}.
     */
    boolean isSaid(String fragment, Node item, Node operation) {
        List<Node> required = Stream.of(item, operation)
                .flatMap(owner -> fields.list(owner, "parameters").stream())
                .filter(parameter -> fields.flag(parameter, "required"))
                .filter(parameter -> !fields.text(parameter, "in").equals(Optional.of("path")))
                .toList();
        return Stream.of(fragment.split("&", -1))
                .allMatch(part -> required.stream().anyMatch(parameter -> isSaid(part, parameter)));
    }

    private boolean isSaid(String part, Node parameter) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        return fields.text(parameter, "name").equals(Optional.of(name))
                && (equals < 0
                        || parameter
                                .get("schema")
                                .flatMap(Fields::onlyValue)
                                .filter(only -> only instanceof Node.StringNode text
                                        && text.value().equals(part.substring(equals + 1)))
                                .isPresent());
    }
}
