package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.ServersClass;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What the template {@code servers} sees.
 *
 * @param head the file's head
 * @param name the class's simple name
 * @param methods a method for each server, and a second one for the values of its variables
 * @param choices the enumerations of variables
 */
public record ServersView(FileHead head, Identifier name, List<MethodView> methods, List<ChoiceView> choices) {
    private static final TypeToken ADDRESS = TypeToken.of(ClassName.get(URI.class));
    private static final TypeToken SERVER_URL = TypeToken.of(RuntimeTypes.SERVER_URL);

    /**
     * A method that returns a URL.
     *
     * @param docs its comment
     * @param returned what it returns
     * @param name its name
     * @param parameters its parameters
     * @param value the expression that it returns
     */
    public record MethodView(
            List<JavadocLine> docs, TypeToken returned, Identifier name, Code parameters, Code value) {}

    /**
     * An enumeration.
     *
     * @param docs its comment
     * @param name its simple name
     * @param constants its constants
     */
    public record ChoiceView(List<JavadocLine> docs, Identifier name, List<ValueView> constants) {}

    /**
     * A constant.
     *
     * @param docs its comment
     * @param declaration its name and value, and what follows it
     */
    public record ValueView(List<JavadocLine> docs, Code declaration) {}

    /**
     * The view of the servers.
     *
     * @param api the output
     * @param servers the class
     * @return what its template sees
     */
    public static ServersView of(JavaApi api, ServersClass servers) {
        List<MethodView> methods = new ArrayList<>();
        for (ServersClass.Entry entry : servers.servers()) {
            entry.byDefault().ifPresent(url -> methods.add(byDefault(entry, url)));
            methods.add(byValues(entry));
        }
        return new ServersView(
                FileHead.of(api, api.basePackage()),
                new Identifier(servers.name().simpleName()),
                methods,
                servers.choices().stream().map(ServersView::choice).toList());
    }

    /** What the contract says is not checked. */
    private static MethodView byDefault(ServersClass.Entry entry, String url) {
        return new MethodView(
                docs(entry, List.of()),
                ADDRESS,
                new Identifier(entry.name()),
                Code.join(", ", base(entry)),
                documented(entry, url));
    }

    private static Code documented(ServersClass.Entry entry, String url) {
        return entry.relative()
                ? Code.of("contract.resolve(#)", Literal.of(url))
                : Code.of("#.create(#)", ADDRESS, Literal.of(url));
    }

    private static MethodView byValues(ServersClass.Entry entry) {
        List<Code> parameters = base(entry);
        List<Code> arguments = new ArrayList<>();
        if (entry.relative()) {
            arguments.add(new Code("contract"));
        }
        arguments.add(Code.of("#", Literal.of(entry.template())));
        for (ServersClass.Variable variable : entry.variables()) {
            Code type = variable.choice()
                    .map(choice -> Code.of("#", new Identifier(choice.simpleName())))
                    .orElseGet(() -> Code.of("#", TypeToken.of(ClassName.get(String.class))));
            Identifier name = Identifier.variable(variable.name());
            parameters.add(Code.of("# #", type, name));
            arguments.add(Code.of("#", name));
        }
        return new MethodView(
                docs(entry, entry.variables()),
                ADDRESS,
                new Identifier(entry.name()),
                Code.join(", ", parameters),
                entry.variables().isEmpty()
                        ? documented(entry, entry.template())
                        : Code.of("#.of(#)", SERVER_URL, Code.join(", ", arguments)));
    }

    private static List<Code> base(ServersClass.Entry entry) {
        List<Code> parameters = new ArrayList<>();
        if (entry.relative()) {
            parameters.add(Code.of("# contract", ADDRESS));
        }
        return parameters;
    }

    private static List<JavadocLine> docs(ServersClass.Entry entry, List<ServersClass.Variable> variables) {
        Javadoc docs = new Javadoc().description(entry.docs(), "The server " + Javadoc.code(entry.template()) + ".");
        if (entry.relative()) {
            docs.tag("@param contract", "where the contract is, to which the server's URL is relative");
        }
        for (ServersClass.Variable variable : variables) {
            docs.tag("@param " + Identifier.variable(variable.name()).text(), variable.docs());
        }
        return docs.tag("@return", "the URL").lines();
    }

    private static ChoiceView choice(ServersClass.Choice choice) {
        List<ValueView> values = new ArrayList<>();
        for (int index = 0; index < choice.constants().size(); index++) {
            ServersClass.Constant constant = choice.constants().get(index);
            boolean last = index == choice.constants().size() - 1;
            values.add(new ValueView(
                    new Javadoc()
                            .paragraph(Javadoc.code(constant.value()) + ".")
                            .lines(),
                    Code.of(last ? "#(#);" : "#(#),", new Identifier(constant.name()), Literal.of(constant.value()))));
        }
        return new ChoiceView(
                new Javadoc()
                        .paragraph("The values of the variable " + Javadoc.code(choice.wireName()) + ".")
                        .lines(),
                new Identifier(choice.name().simpleName()),
                values);
    }
}
