package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a request; not for use by several threads at once. */
public final class ApiRequestBuilder {
    final String operation;
    final String method;
    final RequestPath path;
    private final RequestTexts texts;
    final List<String> query = new ArrayList<>();
    final List<HeaderField> fields = new ArrayList<>();
    final List<String> cookies = new ArrayList<>();
    final List<List<String>> security = new ArrayList<>();
    final List<String> streamed = new ArrayList<>();
    Optional<RequestBody> body = Optional.empty();
    Optional<String> server = Optional.empty();
    /** The pointer of the parameter that was added last if nothing of it is sent; else empty. */
    private String unsent = "";

    ApiRequestBuilder(String operation, String method) {
        if (!HeaderSyntax.isToken(method)) {
            throw new IllegalArgumentException("no method: " + Excerpts.of(method, 100));
        }
        this.operation = operation;
        this.method = method;
        this.path = new RequestPath(operation);
        this.texts = new RequestTexts(operation);
    }

    /**
     * Appends the contract's own text to the path.
     *
     * @param text text that is percent-encoded already
     * @return this builder
     */
    public ApiRequestBuilder path(String text) {
        path.literal(text);
        return this;
    }

    /**
     * Appends an argument to the path. Everything but the unreserved characters (RFC 3986 §2.3) is percent-encoded.
     *
     * @param name the parameter's name
     * @param value the argument's text
     * @return this builder
     * @throws RequestValidationException if UTF-8 cannot express the text
     */
    public ApiRequestBuilder pathParameter(String name, String value) {
        path.argument(name, value);
        return this;
    }

    /**
     * Appends an argument in a style to the path.
     *
     * @param <T> the argument's type
     * @param name the parameter's name
     * @param style a style of paths: simple, label or matrix
     * @param codec writes the argument
     * @param value the argument
     * @return this builder
     * @throws RequestValidationException if the style has no form for the value or nothing is sent of it, or UTF-8 cannot express it
     */
    public <T> ApiRequestBuilder pathParameter(String name, ParameterStyle style, JsonCodec<T> codec, T value) {
        String pointer = "/path/" + name;
        List<String> parts = texts.parts(pointer, name, style, value(pointer, codec, value), false);
        if (parts.isEmpty()) {
            throw texts.unsent(pointer);
        }
        path.expansion(name, style.expansion(parts));
        return this;
    }

    /**
     * Appends a parameter to the query; the same name may come several times.
     *
     * @param name the parameter's name
     * @param value the argument's text
     * @return this builder
     * @throws RequestValidationException if UTF-8 cannot express the text
     */
    public ApiRequestBuilder query(String name, String value) {
        query.add(texts.encoded("/query/" + name, name) + "=" + texts.encoded("/query/" + name, value));
        return this;
    }

    /**
     * Appends a parameter in a style to the query; nothing for an empty array.
     *
     * @param <T> the argument's type
     * @param name the parameter's name
     * @param style a style of queries: form, spaceDelimited, pipeDelimited or deepObject
     * @param codec writes the argument
     * @param value the argument
     * @return this builder
     * @throws RequestValidationException if the style has no form for the value, or UTF-8 cannot express it
     */
    public <T> ApiRequestBuilder query(String name, ParameterStyle style, JsonCodec<T> codec, T value) {
        return styled(
                query,
                "/query/" + name,
                texts.parts("/query/" + name, name, style, value("/query/" + name, codec, value), false));
    }

    /**
     * Appends a parameter in a style to the query, in which reserved characters are not percent-encoded, nor what is percent-encoded
     * already (OpenAPI's {@code allowReserved}, RFC 6570 §3.2.3).
     *
     * @param <T> the argument's type
     * @param name the parameter's name
     * @param style a style of queries
     * @param codec writes the argument
     * @param value the argument
     * @return this builder
     * @throws RequestValidationException if the style has no form for the value, or UTF-8 cannot express it
     */
    public <T> ApiRequestBuilder reservedQuery(String name, ParameterStyle style, JsonCodec<T> codec, T value) {
        return styled(
                query,
                "/query/" + name,
                texts.parts("/query/" + name, name, style, value("/query/" + name, codec, value), true));
    }

    /**
     * Adds a header field.
     *
     * @param name the field's name
     * @param value the argument's text: visible US-ASCII, spaces and tabs (RFC 9110 §5.5)
     * @return this builder
     * @throws RequestValidationException if the text holds anything else, such as the end of a line
     * @throws IllegalArgumentException if the name is none, or belongs to the transport
     */
    public ApiRequestBuilder header(String name, String value) {
        HeaderSyntax.checkName(name);
        if (!HeaderSyntax.isValue(texts.given("/header/" + name, value))) {
            throw texts.refused(
                    "/header/" + name, "RFC 9110 §5.5", "holds a character that a header field cannot carry");
        }
        fields.add(new HeaderField(name, value));
        return this;
    }

    /**
     * Adds a header field in a style; nothing for an empty array. Its text is not percent-encoded.
     *
     * @param <T> the argument's type
     * @param name the field's name
     * @param style simple, exploded or not
     * @param codec writes the argument
     * @param value the argument
     * @return this builder
     * @throws RequestValidationException if the style has no form for the value, or a header field cannot carry it
     */
    public <T> ApiRequestBuilder header(String name, ParameterStyle style, JsonCodec<T> codec, T value) {
        List<String> parts = texts.fieldParts("/header/" + name, name, style, value("/header/" + name, codec, value));
        unsent = parts.isEmpty() ? "/header/" + name : "";
        return parts.isEmpty() ? this : header(name, style.expansion(parts));
    }

    private <T> ParameterValue value(String pointer, JsonCodec<T> codec, T value) {
        T argument = texts.given(pointer, value);
        return texts.written(pointer, () -> ParameterValue.of(codec, argument));
    }

    private ApiRequestBuilder styled(List<String> place, String pointer, List<String> parts) {
        place.addAll(parts);
        unsent = parts.isEmpty() ? pointer : "";
        return this;
    }

    /**
     * Says that the service needs the parameter that was added last.
     *
     * @return this builder
     * @throws RequestValidationException if nothing of it is sent: a style has no form for an empty array or object (RFC 6570 §2.3)
     */
    public ApiRequestBuilder required() {
        if (!unsent.isEmpty()) {
            throw texts.unsent(unsent);
        }
        return this;
    }

    /**
     * Adds a cookie.
     *
     * @param name the cookie's name
     * @param value the argument's text; percent-encoded
     * @return this builder
     * @throws RequestValidationException if UTF-8 cannot express the text
     * @throws IllegalArgumentException if the name is none
     */
    public ApiRequestBuilder cookie(String name, String value) {
        checkCookie(name);
        cookies.add(name + "=" + texts.encoded("/cookie/" + name, value));
        return this;
    }

    /**
     * Adds a cookie in a style; nothing for an empty array.
     *
     * @param <T> the argument's type
     * @param name the cookie's name
     * @param style form, not exploded
     * @param codec writes the argument
     * @param value the argument; its parts are percent-encoded
     * @return this builder
     * @throws RequestValidationException if the style has no form for the value, or UTF-8 cannot express it
     * @throws IllegalArgumentException if the name is none
     */
    public <T> ApiRequestBuilder cookie(String name, ParameterStyle style, JsonCodec<T> codec, T value) {
        checkCookie(name);
        return styled(
                cookies,
                "/cookie/" + name,
                texts.parts("/cookie/" + name, name, style, value("/cookie/" + name, codec, value), false));
    }

    private static void checkCookie(String name) {
        if (!HeaderSyntax.isToken(name)) {
            throw new IllegalArgumentException("no name of a cookie: " + Excerpts.of(name, 100));
        }
    }

    /**
     * Says which answers are understood.
     *
     * @param mediaTypes a value of {@code Accept} (RFC 9110 §12.5.1)
     * @return this builder
     */
    public ApiRequestBuilder accept(String mediaTypes) {
        return header("Accept", mediaTypes);
    }

    /**
     * Says which successes are handed on while their body is still coming.
     *
     * @param mediaTypes media types or ranges such as {@code text/event-stream}
     * @return this builder
     */
    public ApiRequestBuilder streams(String... mediaTypes) {
        streamed.addAll(List.of(mediaTypes));
        return this;
    }

    /**
     * Adds an alternative of security schemes. With several alternatives, the first one is used for which the client has all
     * credentials; with none, no credential is sent.
     *
     * @param schemes the names of the schemes that are needed together; none if the operation needs no credential
     * @return this builder
     */
    public ApiRequestBuilder security(String... schemes) {
        security.add(List.of(schemes));
        return this;
    }

    /**
     * Sets the body.
     *
     * @param <T> the value's type
     * @param mediaType the value of {@code Content-Type}
     * @param codec writes the value
     * @param value the value
     * @return this builder
     * @throws RequestValidationException if JSON cannot say a part of the value
     */
    public <T> ApiRequestBuilder json(String mediaType, JsonCodec<T> codec, T value) {
        T body = texts.given("/body", value);
        return body(mediaType, RequestBody.of(texts.written("/body", () -> codec.encodeToBytes(body))));
    }

    /**
     * Sets the body: items in {@code application/jsonl} and the like, or in {@code application/json-seq} (RFC 7464), which are written
     * while they are sent.
     *
     * @param <T> the items' type
     * @param mediaType the value of {@code Content-Type}
     * @param codec writes an item
     * @param items the items, iterated over once for each attempt
     * @return this builder
     */
    public <T> ApiRequestBuilder items(String mediaType, JsonCodec<T> codec, Iterable<? extends T> items) {
        return items(mediaType, codec, item -> Violations.none(), items);
    }

    /**
     * Sets the body: items that are checked, all of a {@link java.util.Collection} before anything is sent and others when it is their
     * turn.
     *
     * @param <T> the items' type
     * @param mediaType the value of {@code Content-Type}
     * @param codec writes an item
     * @param validator checks an item; the call fails at the first one that is not valid
     * @param items the items, iterated over once for each attempt
     * @return this builder
     * @throws RequestValidationException if an item of a collection is not valid
     */
    public <T> ApiRequestBuilder items(
            String mediaType, JsonCodec<T> codec, Validator<T> validator, Iterable<? extends T> items) {
        return body(
                mediaType, new RequestItems<>(texts, codec, validator, texts.given("/body", items)).body(mediaType));
    }

    /**
     * Sets the body: octets as they are.
     *
     * @param mediaType the value of {@code Content-Type}
     * @param octets the body
     * @return this builder
     */
    public ApiRequestBuilder body(String mediaType, RequestBody octets) {
        header("Content-Type", mediaType);
        body = Optional.of(texts.given("/body", octets));
        return this;
    }

    /**
     * Sets the body: a text in the charset that its media type names, or in UTF-8, which is then added.
     *
     * @param mediaType the media type
     * @param text the text
     * @return this builder
     * @throws RequestValidationException if the charset cannot express the text, or is not known
     */
    public ApiRequestBuilder text(String mediaType, String text) {
        String labelled = MediaTypes.charsetName(mediaType).isPresent() ? mediaType : mediaType + "; charset=UTF-8";
        try {
            return body(labelled, RequestBody.of(TextOctets.of(labelled, texts.given("/body", text))));
        } catch (TextOctets.Refused outside) {
            throw texts.refused("/body", outside.charset(), outside.problem());
        }
    }

    /**
     * Sets the body: the text of a string, number or boolean in the charset that its media type names, or in UTF-8.
     *
     * @param <T> the value's type
     * @param mediaType the media type
     * @param codec writes the value
     * @param value the value
     * @return this builder
     * @throws RequestValidationException if the codec cannot write the value, or the charset cannot express it
     */
    public <T> ApiRequestBuilder text(String mediaType, JsonCodec<T> codec, T value) {
        T body = texts.given("/body", value);
        return text(mediaType, texts.written("/body", () -> ParameterValue.text(codec, body)));
    }

    /**
     * Sets the body: a form, {@code application/x-www-form-urlencoded}.
     *
     * @param <T> the value's type
     * @param encoding what the contract says of the properties
     * @param codec writes the value
     * @param value the value, an object in JSON
     * @return this builder
     * @throws RequestValidationException if the value is no object, if the style of a property has no form for it, or if nothing is
     *     sent of a property that the service needs
     */
    public <T> ApiRequestBuilder form(FormEncoding encoding, JsonCodec<T> codec, T value) {
        T body = texts.given("/body", value);
        if (!(texts.written("/body", () -> codec.toValue(body)) instanceof JsonValue.JsonObject form)) {
            throw texts.refused("/body", "application/x-www-form-urlencoded", "is no object");
        }
        return body("application/x-www-form-urlencoded", RequestBody.of(new FormFields(encoding, texts).write(form)));
    }

    /**
     * Sets the body: several parts.
     *
     * @param mediaType the media type, without {@code boundary}
     * @param parts the parts
     * @return this builder
     * @throws RequestValidationException if there is none of a part that the service needs, or a part cannot be written
     */
    public ApiRequestBuilder multipart(String mediaType, MultipartBody parts) {
        texts.given("/body", parts).refusal().ifPresent(refusal -> {
            throw texts.refusedPart(refusal);
        });
        return body(parts.contentType(mediaType), parts.body());
    }

    /**
     * Says that the operation has a server of its own.
     *
     * @param url the server's URL as the contract has it: absolute, or relative to the endpoint
     * @return this builder
     */
    public ApiRequestBuilder server(String url) {
        server = Optional.of(url);
        return this;
    }

    /**
     * Makes the request.
     *
     * @return the request
     * @throws RequestValidationException if an argument makes a segment of the path empty, {@code .} or {@code ..}: such a
     *     segment would name another resource (RFC 3986 §5.2.4)
     */
    public ApiRequest build() {
        return new ApiRequest(this);
    }
}
