package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation of the client and the classes that belong to it.
 *
 * @param id the operation's identifier in the contract
 * @param owner the class that has the methods: the client, or the group of a tag
 * @param name the method's name; the full form's is {@code nameWithResponse}, the twins' end in {@code Async}
 * @param calls the package-private class that builds the requests and reads the answers; others of the owner share it
 * @param response the sealed result
 * @param docs what the contract says of it
 * @param httpMethod the HTTP method in upper case
 * @param path the path in pieces
 * @param arguments the parameters that a caller passes, in the contract's order
 * @param options the class of the optional ones among them, if there are any
 * @param constants the parameters that have one allowed value only
 * @param bodies the ways to call it with a body; none if it takes no body
 * @param bodyRequired whether it cannot be called without one
 * @param responses the documented answers: exact codes ascending, ranges, default
 * @param success what the short form returns
 * @param paging how the answers are pages of a list, if they are
 * @param nextPage the operation that gives the next page, if it is another one
 * @param server the URL of a server of its own, if it has one
 * @param security alternatives of scheme names
 */
public record OperationMethod(
        String id,
        ClassName owner,
        String name,
        ClassName calls,
        ClassName response,
        Docs docs,
        String httpMethod,
        List<PathPiece> path,
        List<Argument> arguments,
        Optional<OptionsClass> options,
        List<ConstantParameter> constants,
        List<Body> bodies,
        boolean bodyRequired,
        List<ResponseVariant> responses,
        Success success,
        Optional<Paging> paging,
        Optional<NextPage> nextPage,
        Optional<String> server,
        List<List<String>> security) {
    /** Copies the lists. */
    public OperationMethod {
        path = List.copyOf(path);
        arguments = List.copyOf(arguments);
        constants = List.copyOf(constants);
        bodies = List.copyOf(bodies);
        responses = List.copyOf(responses);
        security = security.stream().map(List::copyOf).toList();
    }

    /**
     * The same operation with other answers.
     *
     * @param bound the answers
     * @return the operation
     */
    public OperationMethod withResponses(List<ResponseVariant> bound) {
        return with(bound, nextPage);
    }

    /**
     * The same operation, if it is paged with what asks for the next page.
     *
     * @param bound how the next page is asked for, if one can be
     * @return the operation
     */
    public OperationMethod withNextPage(Optional<NextPage> bound) {
        return with(responses, bound);
    }

    private OperationMethod with(List<ResponseVariant> boundResponses, Optional<NextPage> boundPage) {
        return new OperationMethod(
                id,
                owner,
                name,
                calls,
                response,
                docs,
                httpMethod,
                path,
                arguments,
                options,
                constants,
                bodies,
                bodyRequired,
                boundResponses,
                success,
                paging,
                boundPage,
                server,
                security);
    }

    /**
     * What a caller asks for unless it says otherwise: the first body of each status.
     *
     * @return media types in the order of the answers
     */
    public List<String> accepted() {
        return responses.stream()
                .filter(ResponseVariant::isFirst)
                .flatMap(variant -> variant.mediaTypes().stream())
                .distinct()
                .toList();
    }

    /**
     * The media types of bodies that are read while they come.
     *
     * @return media types in the order of the answers
     */
    public List<String> streamed() {
        return responses.stream()
                .filter(variant -> variant.body().filter(AnswerBody::isStreamed).isPresent())
                .flatMap(variant -> variant.mediaTypes().stream())
                .distinct()
                .toList();
    }

    /**
     * The further bodies that a success may have, each of which a method of its own asks for.
     *
     * @return in the order of the answers
     */
    public List<MediaForm> mediaForms() {
        Map<String, List<ResponseVariant>> byWord = new LinkedHashMap<>();
        for (ResponseVariant variant : responses) {
            if (variant.success() && !variant.isFirst()) {
                byWord.computeIfAbsent(variant.word(), word -> new ArrayList<>())
                        .add(variant);
            }
        }
        List<MediaForm> forms = new ArrayList<>();
        byWord.forEach((word, variants) -> {
            List<AnswerBody> bodies = variants.stream()
                    .flatMap(variant -> variant.body().stream())
                    .distinct()
                    .toList();
            if (bodies.size() == 1) {
                forms.add(new MediaForm(word, variants.get(0).mediaTypes(), bodies.get(0)));
            }
        });
        return forms;
    }

    /**
     * Whether there are answers that are none of the documented ones: of other statuses, or with another body than that of
     * {@code default} or of a range of errors.
     *
     * @return false if {@code default} takes all
     */
    public boolean leavesOthers() {
        List<ResponseVariant> others = responses.stream()
                .filter(variant -> variant.status() instanceof Status.Default)
                .toList();
        return others.isEmpty() || responses.stream().anyMatch(this::leavesOthers);
    }

    private boolean leavesOthers(ResponseVariant variant) {
        boolean json = variant.body().filter(AnswerBody.Json.class::isInstance).isPresent();
        boolean alternatives = responses.stream()
                        .filter(other -> other.status().equals(variant.status()))
                        .count()
                > 1;
        return variant.isBroad() && (json || alternatives);
    }

    /**
     * What an answer is asked for in that a further method wants.
     *
     * @param form the method's form
     * @return the media types of the form, and those of errors in which no success comes
     */
    public List<String> accepted(MediaForm form) {
        List<String> successes = responses.stream()
                .filter(ResponseVariant::success)
                .flatMap(variant -> variant.mediaTypes().stream())
                .toList();
        Stream<String> errors = responses.stream()
                .filter(variant -> !variant.success() && variant.isFirst())
                .flatMap(variant -> variant.mediaTypes().stream())
                .filter(type -> !successes.contains(type));
        return Stream.concat(form.mediaTypes().stream(), errors).distinct().toList();
    }

    /**
     * A way to ask for another body than the first one.
     *
     * @param word the end of the method's name, for example {@code EventStream} of {@code createChatAsEventStream}
     * @param mediaTypes what is asked for
     * @param body what the method returns
     */
    public record MediaForm(String word, List<String> mediaTypes, AnswerBody body) {}

    /** A piece of a path template. */
    public sealed interface PathPiece {
        /**
         * Characters that are sent as they are.
         *
         * @param text the text, percent-encoded
         */
        record Text(String text) implements PathPiece {}

        /**
         * The place of a parameter.
         *
         * @param wireName the parameter's name
         */
        record Variable(String wireName) implements PathPiece {}
    }

    /**
     * A parameter that a caller passes.
     *
     * @param in where it travels
     * @param form how it is written
     * @param member its names, type and documentation, and whether it must be passed
     */
    public record Argument(Parameter.In in, ParameterForm form, Member member) {
        /**
         * Whether a caller must pass it.
         *
         * @return false if it is one of the operation's options
         */
        public boolean isRequired() {
            return member.presence() == Presence.REQUIRED;
        }
    }

    /**
     * A required parameter with one allowed value.
     *
     * @param wireName its name in the contract
     * @param in where it travels
     * @param form how it is written
     * @param value the value: its text, or its JSON where that is the form
     */
    public record ConstantParameter(String wireName, Parameter.In in, ParameterForm form, String value) {}

    /**
     * A way to call the operation with a body.
     *
     * @param word what tells it from the other ways, for example {@code Form}; empty for the first one
     * @param method the client's method
     * @param name the Java name of the parameter
     * @param form what is sent
     * @param docs what the contract says of it
     */
    public record Body(String word, String method, String name, BodyForm form, Docs docs) {}

    /**
     * A documented answer.
     *
     * @param status which statuses it documents
     * @param name the simple name of the case, nested in the sealed result unless operations share it
     * @param success whether a short form returns it; else it throws
     * @param word tells it from the other bodies of the status, for example {@code EventStream}; empty for the first one
     * @param mediaTypes the media types of the body; empty if there is none
     * @param body the body, or empty if there is none
     * @param headers its header fields
     * @param links what may be asked for with its values
     * @param docs what the contract says of it
     */
    public record ResponseVariant(
            Status status,
            String name,
            boolean success,
            String word,
            List<String> mediaTypes,
            Optional<AnswerBody> body,
            List<HeaderAccessor> headers,
            List<AnswerLink> links,
            Docs docs) {
        /** Copies the lists. */
        public ResponseVariant {
            mediaTypes = List.copyOf(mediaTypes);
            headers = List.copyOf(headers);
            links = List.copyOf(links);
        }

        /**
         * The same answer with its links.
         *
         * @param bound the links
         * @return the answer
         */
        public ResponseVariant withLinks(List<AnswerLink> bound) {
            return new ResponseVariant(status, name, success, word, mediaTypes, body, headers, bound, docs);
        }

        /**
         * Whether the body may be problem details (RFC 9457).
         *
         * @return true if one of the media types says so
         */
        public boolean isProblem() {
            return mediaTypes.stream().anyMatch(type -> type.startsWith("application/problem+json"));
        }

        /**
         * What its class is called if nothing in it is this operation's alone, so that operations share it.
         *
         * @return for example {@code NotFound} or {@code NotFoundWithProblem}; empty if it has header fields, links, or a body that
         *     other operations have not: that of a success, or one that is declared here
         */
        public Optional<String> shared() {
            return headers.isEmpty() && links.isEmpty()
                    ? body.map(this::shared).orElse(Optional.of(name))
                    : Optional.empty();
        }

        private Optional<String> shared(AnswerBody content) {
            if (content instanceof AnswerBody.Json json && !success) {
                return json.common().map(type -> name + "With" + type);
            }
            if (content instanceof AnswerBody.Raw) {
                return Optional.of(isFirst() ? name + "WithRawBody" : name);
            }
            return content instanceof AnswerBody.Octets && !isFirst() ? Optional.of(name) : Optional.empty();
        }

        /**
         * Whether it is about answers of many kinds, of which some come from others than the service.
         *
         * @return true of {@code default} and of a range of errors
         */
        public boolean isBroad() {
            return status instanceof Status.Default || status instanceof Status.Range && !success;
        }

        /**
         * Whether it is the first body of its status, which is asked for unless a caller says otherwise.
         *
         * @return true also if there is no body
         */
        public boolean isFirst() {
            return word.isEmpty();
        }
    }

    /**
     * A typed header field of an answer.
     *
     * @param wireName its name
     * @param name the accessor's name
     * @param type its type
     * @param explode whether an object's names and values are joined by an equals sign
     * @param json whether the value is JSON
     * @param required whether the service always sends it
     * @param docs what the contract says of it
     */
    public record HeaderAccessor(
            String wireName, String name, JavaType type, boolean explode, boolean json, boolean required, Docs docs) {}

    /** What the short form of an operation returns. */
    public sealed interface Success {
        /** Nothing. */
        record Nothing() implements Success {}

        /**
         * The body that all successes have.
         *
         * @param body what it is
         */
        record Body(AnswerBody body) implements Success {}

        /** The sealed result itself, since the successes differ. */
        record Response() implements Success {}
    }
}
