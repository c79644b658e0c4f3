package dev.tenon.generator.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with variables as contracts write it (OpenAPI 3.0.3 §4.7.8.2). A query behind it is against OpenAPI, and is met all the same; a
 * fragment is never sent.
 *
 * @param path the path itself
 * @param query the parameters of the query behind it, such as {@code beta=true}
 */
public record PathTemplate(String path, List<String> query) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");

    /**
     * Copies the list.
     *
     * @param path the path itself
     * @param query the parameters of the query
     */
    public PathTemplate {
        query = List.copyOf(query);
    }

    /**
     * Takes a path apart.
     *
     * @param written the path as it is written, without its fragment or with it
     * @return the template
     */
    public static PathTemplate of(String written) {
        int fragment = written.indexOf('#');
        String template = fragment < 0 ? written : written.substring(0, fragment);
        int mark = template.indexOf('?');
        return mark < 0
                ? new PathTemplate(template, List.of())
                : new PathTemplate(
                        template.substring(0, mark),
                        Arrays.stream(template.substring(mark + 1).split("&"))
                                .filter(pair -> !pair.isEmpty())
                                .toList());
    }

    /**
     * Looks for the variables of a text.
     *
     * @param text a path, or a part of one
     * @return finds each variable, whose name is the first group
     */
    public static Matcher variables(String text) {
        return VARIABLE.matcher(text);
    }

    /**
     * The variable that a text is.
     *
     * @param text a part of a path or a query
     * @return the variable's name; empty if the text is anything else
     */
    public static Optional<String> variable(String text) {
        Matcher matcher = variables(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * The variables of the path itself.
     *
     * @return their names in order, each once
     */
    public List<String> variables() {
        return variables(path).results().map(found -> found.group(1)).distinct().toList();
    }
}
