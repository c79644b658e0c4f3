package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.RulesClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.check.RulesCode;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;

/**
 * What the template {@code schema} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param type the type of its only constant
 * @param value the schema
 */
public record RulesView(FileHead head, List<JavadocLine> docs, Identifier name, TypeToken type, Code value) {
    /**
     * The view of a schema that values are checked against as JSON.
     *
     * @param api the output
     * @param rules the schema
     * @return what its template sees
     */
    public static RulesView of(JavaApi api, RulesClass rules) {
        return new RulesView(
                FileHead.of(api, api.modelPackage()),
                new Javadoc()
                        .paragraph(
                                "The schema " + Javadoc.code(rules.schema()) + ", for values that are checked as JSON.")
                        .lines(),
                new Identifier(rules.name().simpleName()),
                TypeToken.of(RuntimeTypes.JSON_SCHEMA),
                RulesCode.schema(api, rules.rules()));
    }
}
