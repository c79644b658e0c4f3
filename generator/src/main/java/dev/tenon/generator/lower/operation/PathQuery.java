package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.PathTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with a query, which is against OpenAPI and is met all the same: {@code /current?q={city}&beta=true} means that the variable
 * is sent as the parameter {@code q} of the query.
 *
 * @param path the path with what is constant in its query
 * @param names the names in the query by their variables
 */
record PathQuery(PathTemplate path, Map<String, String> names) {
    /** Splits a path; empty if a variable is a part of a value, is a name, or stands in several places. */
    static Optional<PathQuery> of(String written) {
        PathTemplate template = PathTemplate.of(written);
        List<String> inPath = template.variables();
        List<String> constant = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (String pair : template.query()) {
            int equals = pair.indexOf('=');
            Optional<String> variable = PathTemplate.variable(pair.substring(equals + 1));
            if (pair.indexOf('{') < 0) {
                constant.add(pair);
            } else if (equals <= 0 || pair.indexOf('{') < equals || variable.isEmpty()) {
                return Optional.empty();
            } else if (names.put(variable.get(), pair.substring(0, equals)) != null
                    || inPath.contains(variable.get())) {
                return Optional.empty();
            }
        }
        boolean repeats = new HashSet<>(names.values()).size() < names.size();
        return repeats
                ? Optional.empty()
                : Optional.of(new PathQuery(new PathTemplate(template.path(), constant), names));
    }
}
