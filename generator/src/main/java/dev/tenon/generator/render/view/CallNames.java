package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.render.text.Identifier;
import java.util.Locale;

/** The names of the methods that build an operation's requests and read its answers. Those of a class have one name each: an operation's. */
final class CallNames {
    private CallNames() {}

    /** Builds the request of a method of the client, for example {@code requestUpdatePetXml}. */
    static Identifier request(String method) {
        return of("request", method);
    }

    /** Begins all requests of an operation. */
    static Identifier start(OperationMethod operation) {
        return of("start", operation.name());
    }

    /** Checks what all requests of an operation have. */
    static Identifier check(OperationMethod operation) {
        return of("check", operation.name());
    }

    /** Has some of the checks of what all requests of an operation have, for example {@code part1FindPets}. */
    static Identifier part(OperationMethod operation, int number) {
        return of("part" + number, operation.name());
    }

    /** Has some of the checks of a method's request or its body. */
    static Identifier requestPart(String method, int number) {
        return of("requestPart" + number, method);
    }

    /** Makes the sealed result. */
    static Identifier decode(OperationMethod operation) {
        return of("decode", operation.name());
    }

    /** Makes what the short form returns. */
    static Identifier success(OperationMethod operation) {
        return of("success", operation.name());
    }

    /** Makes what a method returns that asks for another body. */
    static Identifier success(OperationMethod operation, OperationMethod.MediaForm form) {
        return of("success", operation.name() + "As" + form.word());
    }

    /** Makes what the short form throws. */
    static Identifier failure(OperationMethod operation) {
        return of("failure", operation.name());
    }

    /** Checks the body of an answer. */
    static Identifier validate(OperationMethod operation, OperationMethod.ResponseVariant variant) {
        return of("validate", operation.name() + variant.name());
    }

    /** Checks an item of the body of a request. */
    static Identifier validate(OperationMethod.Body body) {
        return of("validate", body.method() + "Item");
    }

    private static Identifier of(String verb, String name) {
        return new Identifier(verb + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
}
