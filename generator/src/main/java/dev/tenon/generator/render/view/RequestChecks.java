package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.BodyForm;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.PartsClass;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.render.check.Checks;
import dev.tenon.generator.render.check.Statement;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.source.Pointer;
import java.util.List;
import java.util.Locale;

/** The statements that check the arguments of an operation. */
final class RequestChecks {
    private static final Pointer BODY = Pointer.ROOT.child("body");

    private final OperationMethod operation;
    private final Checks checks;

    RequestChecks(OperationMethod operation, JavaApi api, Constants constants) {
        this.operation = operation;
        this.checks = Checks.ofDirection(api, constants, Direction.SENT);
    }

    /** The statements that name a required parameter which is null, and which the checks would look into. */
    List<Code> givenParameters() {
        return operation.arguments().stream()
                .filter(argument -> argument.isRequired()
                        && !Checks.allowsNull(argument.member().type()))
                .map(argument -> given(
                        place(argument), Identifier.variable(argument.member().name())))
                .toList();
    }

    /** The statement that names the body of a call if it is null, and would be looked into. */
    List<Code> givenBody(Call call) {
        return call
                .body()
                .filter(body -> isLookedInto(body.form()))
                .map(body -> given(BODY, new Identifier(body.name())))
                .stream()
                .toList();
    }

    private Code given(Pointer place, Identifier name) {
        return Code.of(
                "#.given(#, #, #);",
                TypeToken.of(RuntimeTypes.API_REQUEST),
                Literal.of(operation.id()),
                Literal.of(place.toString()),
                name);
    }

    private static boolean isLookedInto(BodyForm form) {
        if (form instanceof BodyForm.Json json) {
            return isLookedInto(json.use());
        } else if (form instanceof BodyForm.Fields fields) {
            return isLookedInto(fields.use());
        } else if (form instanceof BodyForm.Text text) {
            return isLookedInto(new TypeUse(text.type(), false));
        }
        return form instanceof BodyForm.Parts;
    }

    private static boolean isLookedInto(TypeUse use) {
        return use.nullable() ? Checks.needsCheck(use.type()) : !Checks.allowsNull(use.type());
    }

    private static Pointer place(OperationMethod.Argument argument) {
        return Pointer.ROOT
                .child(argument.in().name().toLowerCase(Locale.ROOT))
                .child(argument.member().wireName());
    }

    /** The statements for what every call has. */
    List<Statement> parameters() {
        int before = checks.statements().size();
        for (OperationMethod.Argument argument : operation.arguments()) {
            Identifier name = Identifier.variable(argument.member().name());
            member(
                    argument.member(),
                    argument.isRequired() ? Code.of("#", name) : Code.of("options.#", name),
                    place(argument));
        }
        return since(before);
    }

    /** Whether something is checked of a parameter that is one of the options. */
    boolean lookAtOptions() {
        return operation.arguments().stream()
                .anyMatch(argument -> !argument.isRequired()
                        && Checks.needsCheck(argument.member().type()));
    }

    /** The statements for the body of a call. */
    List<Statement> body(Call call) {
        int before = checks.statements().size();
        call.body().ifPresent(body -> {
            Identifier name = new Identifier(body.name());
            if (body.form() instanceof BodyForm.Json json) {
                use(json.use(), name);
            } else if (body.form() instanceof BodyForm.Fields fields) {
                use(fields.use(), name);
            } else if (body.form() instanceof BodyForm.Text text) {
                use(new TypeUse(text.type(), false), name);
            } else if (body.form() instanceof BodyForm.Parts parts) {
                for (Member member : parts.parts().members()) {
                    member(
                            member,
                            Code.of("#.#", name, Identifier.variable(member.name())),
                            BODY.child(member.wireName()));
                }
                parts.parts().extras().ifPresent(extras -> extras(extras, name));
            }
        });
        return since(before);
    }

    private List<Statement> since(int before) {
        List<Statement> statements = checks.statements();
        return statements.subList(before, statements.size());
    }

    private void member(Member member, Code value, Pointer place) {
        if (!Checks.needsCheck(member.type())) {
            return;
        }
        if (member.presence() == Presence.REQUIRED) {
            checks.value(new TypeUse(member.type(), false), value, place, member.name());
        } else {
            checks.valueUnlessNull(member.type(), value, place, member.name());
        }
    }

    private void extras(PartsClass.Extras extras, Identifier name) {
        JavaType.MapOf type = new JavaType.MapOf(extras.values(), List.of());
        if (Checks.needsCheck(type)) {
            checks.value(
                    new TypeUse(type, false), Code.of("#.#", name, new Identifier(extras.name())), BODY, extras.name());
        }
    }

    private void use(TypeUse use, Identifier name) {
        if (!Checks.needsCheck(use.type())) {
            return;
        }
        checks.value(use, Code.of("#", name), BODY, name.text());
    }
}
