package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;

/**
 * The accessor of a typed header field.
 *
 * @param docs its comment
 * @param type what it returns
 * @param name its name
 * @param value the expression that it returns
 */
public record HeaderView(List<JavadocLine> docs, TypeToken type, Identifier name, Code value) {
    static HeaderView of(JavaApi api, OperationMethod.HeaderAccessor header) {
        HeaderCode code = new HeaderCode(api, header);
        String otherwise = "{@return the " + Javadoc.code(header.wireName()) + " header field"
                + (header.required() ? "}" : ", empty if absent}");
        return new HeaderView(
                new Javadoc().description(header.docs(), otherwise).lines(),
                code.type(),
                new Identifier(header.name()),
                code.value());
    }
}
