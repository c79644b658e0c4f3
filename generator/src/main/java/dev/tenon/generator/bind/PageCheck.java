package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.Optional;

/** Whether the first success of an operation has the properties that {@code x-ms-pageable} speaks of. */
final class PageCheck {
    private final Contract contract;
    private final Diagnostics diagnostics;

    PageCheck(Contract contract, Diagnostics diagnostics) {
        this.contract = contract;
        this.diagnostics = diagnostics;
    }

    /** How the answers are pages; empty if they are not, or if what says so cannot be used, which is reported. */
    Optional<Paging> of(Operation operation) {
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
