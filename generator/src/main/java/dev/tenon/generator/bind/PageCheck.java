package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.Optional;

/** Whether the first success of an operation has the properties that {@code x-ms-pageable} or a link speaks of. */
final class PageCheck {
    private static final String NO_METHOD = "; there is no method that reads page after page";

    private final Contract contract;
    private final Diagnostics diagnostics;

    PageCheck(Contract contract, Diagnostics diagnostics) {
        this.contract = contract;
        this.diagnostics = diagnostics;
    }

    /** How the answers are pages; empty if they are not, or if what says so cannot be used, which is reported. */
    Optional<Paging> of(Operation operation, OperationMethod.Success success) {
        if (operation.paging().isEmpty()) {
            return operation.paging();
        }
        Optional<Schema> page = page(operation, success);
        Paging paging = operation.paging().get();
        boolean usable;
        if (paging instanceof Paging.ByLink byLink) {
            usable = isUsable(operation, byLink, page);
        } else if (paging instanceof Paging.InBody inBody) {
            usable = isUsable(inBody, page);
        } else {
            usable = isUsable(operation, (Paging.LinkHeader) paging, page);
        }
        return operation.paging().filter(said -> usable);
    }

    private boolean isUsable(Paging.InBody paging, Optional<Schema> page) {
        Optional<String> problem = problem(paging, page.flatMap(PageCheck::object));
        problem.ifPresent(text -> diagnostics.warning(
                "unusable-paging",
                paging.location(),
                text + NO_METHOD,
                "name an array in 'itemName' and a string in 'nextLinkName', or null if there is one page only"));
        return problem.isEmpty();
    }

    /** The field may tell of anything that has to do with the answer: a note will do. */
    private boolean isUsable(Operation operation, Paging.LinkHeader paging, Optional<Schema> page) {
        boolean list = page.filter(this::isList).isPresent();
        if (!list) {
            diagnostics.note(
                    "unusable-paging",
                    paging.location(),
                    "the operation '" + operation.id()
                            + "' does not always answer a list in JSON, or an object with one list, of"
                            + " which this field could name the next page"
                            + NO_METHOD,
                    "describe the answer as an array, or as an object with one array");
        }
        return list;
    }

    /** A link need not be one to the next page: it is if a parameter of the query gets a text or an integer. */
    private boolean isUsable(Operation operation, Paging.ByLink paging, Optional<Schema> page) {
        boolean parameter = operation.parameters().stream()
                .anyMatch(candidate -> candidate.in() == Parameter.In.QUERY
                        && candidate.name().equals(paging.parameter())
                        && isScalar(contract.schema(candidate.schema())));
        Optional<Schema> value = page.filter(this::isList);
        for (String name : paging.value().tokens()) {
            value = value.flatMap(PageCheck::object).flatMap(object -> property(object, name));
        }
        return parameter && value.filter(PageCheck::isScalar).isPresent();
    }

    private static boolean isScalar(Schema schema) {
        return switch (TypeBinder.kindOf(schema)) {
            case STRING, UUID, INT, LONG -> true;
            case BOOLEAN, BIG_INTEGER, FLOAT, DOUBLE, DECIMAL, DATE_TIME, DATE, BYTES, JSON -> false;
        };
    }

    private Optional<String> problem(Paging.InBody paging, Optional<Schema.ObjectSchema> page) {
        if (page.isEmpty()) {
            return Optional.of("the operation does not always answer an object of JSON, which could be a page");
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

    private boolean isList(Schema page) {
        return page instanceof Schema.ArraySchema
                || page instanceof Schema.ObjectSchema object
                        && object.properties().stream()
                                        .map(Property::schema)
                                        .map(contract::schema)
                                        .filter(Schema.ArraySchema.class::isInstance)
                                        .count()
                                == 1;
    }

    private static Optional<Schema.ObjectSchema> object(Schema schema) {
        return schema instanceof Schema.ObjectSchema object ? Optional.of(object) : Optional.empty();
    }

    /** What the short form of the operation returns. */
    private Optional<Schema> page(Operation operation, OperationMethod.Success success) {
        boolean json = success instanceof OperationMethod.Success.Body body
                && body.body() instanceof AnswerBody.Json use
                && !use.use().nullable();
        return !json
                ? Optional.empty()
                : Response.successes(operation.responses()).stream()
                        .map(Response::contents)
                        .flatMap(contents -> contents.stream().filter(Content::isJson))
                        .findFirst()
                        .flatMap(Content::schema)
                        .map(contract::schema);
    }

    private Optional<Schema> property(Schema.ObjectSchema page, String name) {
        return page.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .map(Property::schema)
                .map(contract::schema);
    }
}
