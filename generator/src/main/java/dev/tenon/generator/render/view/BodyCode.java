package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.BodyForm;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;

/** The call that adds a body to a request. */
final class BodyCode {
    private static final TypeToken ENCODING = TypeToken.of(RuntimeTypes.FORM_ENCODING);

    private final Constants constants;
    private final BodyValidators validators;

    BodyCode(Constants constants, BodyValidators validators) {
        this.constants = constants;
        this.validators = validators;
    }

    Code of(OperationMethod.Body body) {
        Identifier name = new Identifier(body.name());
        BodyForm form = body.form();
        if (form instanceof BodyForm.Json json) {
            return Code.of(".json(#, #, #)", Literal.of(json.mediaType()), Expressions.codec(json.use()), name);
        } else if (form instanceof BodyForm.Items items) {
            Code codec = validators.codec(items.item(), Direction.SENT, CallNames.validate(body), "item");
            return Code.of(".items(#, #, #)", Literal.of(items.mediaType()), codec, name);
        } else if (form instanceof BodyForm.Fields fields) {
            return Code.of(".form(#, #, #)", encoding(fields), Expressions.codec(fields.use()), name);
        } else if (form instanceof BodyForm.Text text) {
            Literal mediaType = Literal.of(text.mediaType());
            return Expressions.isCoded(text.type())
                    ? Code.of(".text(#, #, #)", mediaType, Expressions.codec(new TypeUse(text.type(), false)), name)
                    : Code.of(".text(#, #)", mediaType, Expressions.text(text.type(), Code.of("#", name)));
        } else if (form instanceof BodyForm.Parts parts) {
            return Code.of(".multipart(#, #.toBody())", Literal.of(parts.mediaType()), name);
        } else if (form instanceof BodyForm.FreeParts parts) {
            return Code.of(".multipart(#, #)", Literal.of(parts.mediaType()), name);
        }
        return form.sentAs().isPresent()
                ? Code.of(".body(#, #)", Literal.of(form.sentAs().get()), name)
                : Code.of(".body(contentType, #)", name);
    }

    private Code encoding(BodyForm.Fields fields) {
        if (fields.rules().isEmpty() && fields.needed().isEmpty()) {
            return Code.of("#.defaults()", ENCODING);
        }
        List<Code> calls = new ArrayList<>();
        calls.add(Code.of("#.defaults()", ENCODING));
        for (BodyForm.FieldRule rule : fields.rules()) {
            Literal property = Literal.of(rule.property());
            calls.add(
                    rule.style().isEmpty()
                            ? Code.of(".withJson(#)", property)
                            : Code.of(
                                    ".#(#, #.#)",
                                    new Identifier(rule.reserved() ? "withReserved" : "with"),
                                    property,
                                    TypeToken.of(RuntimeTypes.PARAMETER_STYLE),
                                    new Identifier(rule.style().get())));
        }
        if (!fields.needed().isEmpty()) {
            List<Literal> needed = fields.needed().stream().map(Literal::of).toList();
            calls.add(Code.of(".required(#)", Code.join(", ", needed)));
        }
        return Code.of("#", constants.add("form", ENCODING, "form", Code.join("", calls)));
    }
}
