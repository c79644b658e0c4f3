package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.Optional;

/** Whether the first success of an operation has the properties that {@code x-ms-pageable} or a link speaks of. */
final class PageCheck {
    private final Contract contract;
    private final Diagnostics diagnostics;

    PageCheck(Contract contract, Diagnostics diagnostics) {
        this.contract = contract;
        this.diagnostics = diagnostics;
    }

    /** How the answers are pages; empty if they are not, or if what says so cannot be used, which is reported. */
    Optional<Paging> of(Operation operation) {
        if (operation.paging().orElse(null) instanceof Paging.ByLink byLink) {
            return operation.paging().filter(paging -> isUsable(operation, byLink));
        }
        if (!(operation.paging().orElse(null) instanceof Paging.InBody inBody)) {
            return operation.paging();
        }
        Optional<String> problem = problem(operation, inBody);
        problem.ifPresent(text -> diagnostics.warning(
                "unusable-paging",
                inBody.location(),
                text + "; there is no method that reads page after page",
                "name an array in 'itemName' and a string in 'nextLinkName', or null if there is one page only"));
        return problem.isEmpty() ? operation.paging() : Optional.empty();
    }

    /** A link need not be one to the next page: it is if a parameter of the query gets a text or an integer. */
    private boolean isUsable(Operation operation, Paging.ByLink paging) {
        boolean parameter = operation.parameters().stream()
                .anyMatch(candidate -> candidate.in() == Parameter.In.QUERY
                        && candidate.name().equals(paging.parameter())
                        && isScalar(contract.schema(candidate.schema())));
        Optional<Schema> value = page(operation).map(page -> page);
        for (String name : paging.value().tokens()) {
            value = value.filter(Schema.ObjectSchema.class::isInstance)
                    .flatMap(object -> property((Schema.ObjectSchema) object, name));
        }
        return parameter && value.filter(PageCheck::isScalar).isPresent();
    }

    private static boolean isScalar(Schema schema) {
        return switch (TypeBinder.kindOf(schema)) {
            case STRING, UUID, INT, LONG -> true;
            case BOOLEAN, BIG_INTEGER, FLOAT, DOUBLE, DECIMAL, DATE_TIME, DATE, BYTES, JSON -> false;
        };
    }

    private Optional<String> problem(Operation operation, Paging.InBody paging) {
        Optional<Schema.ObjectSchema> page = page(operation);
        if (page.isEmpty()) {
            return Optional.of("the operation answers no object of JSON that could be a page");
        }
        Optional<Schema> items = property(page.get(), paging.items());
        if (items.isEmpty() || !(items.get() instanceof Schema.ArraySchema)) {
            return Optional.of("a page has no array '" + paging.items() + "'");
        }
        return paging.nextLink()
                .filter(name -> property(page.get(), name)
                        .filter(schema -> TypeBinder.kindOf(schema) == ScalarKind.STRING)
                        .isEmpty())
                .map(name -> "a page has no string '" + name + "'");
    }

    private Optional<Schema.ObjectSchema> page(Operation operation) {
        return operation.responses().stream()
                .filter(response -> response.status() instanceof Status.Exact exact && exact.code() / 100 == 2)
                .map(Response::contents)
                .flatMap(contents -> contents.stream().filter(Content::isJson))
                .findFirst()
                .flatMap(Content::schema)
                .filter(use -> !use.nullable())
                .map(contract::schema)
                .filter(Schema.ObjectSchema.class::isInstance)
                .map(Schema.ObjectSchema.class::cast);
    }

    private Optional<Schema> property(Schema.ObjectSchema page, String name) {
        return page.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .map(Property::schema)
                .map(contract::schema);
    }
}
