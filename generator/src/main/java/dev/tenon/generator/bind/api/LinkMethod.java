package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.source.Node;
import java.util.List;

/**
 * A method that follows a link: it calls an operation with the values of an answer.
 *
 * @param name the method's name
 * @param declaredBy the identifier of the operation beside which it stands; links of other operations may share it
 * @param link the link's name in the contract
 * @param source what it takes
 * @param target the operation that it calls
 * @param arguments the parameters that the link gives, all required ones among them
 */
public record LinkMethod(
        String name, String declaredBy, String link, Source source, OperationMethod target, List<Argument> arguments) {
    /** Copies the list. */
    public LinkMethod {
        arguments = List.copyOf(arguments);
    }

    /** What the values are taken from. */
    public sealed interface Source {
        /**
         * Java's name of the type.
         *
         * @return a class
         */
        TypeName type();

        /**
         * The body of an answer.
         *
         * @param model its type
         */
        record Body(JavaType.Model model) implements Source {
            @Override
            public TypeName type() {
                return model.name();
            }
        }

        /**
         * An answer with its header fields.
         *
         * @param type the case of the sealed result
         */
        record Case(ClassName type) implements Source {}
    }

    /**
     * A parameter and its value.
     *
     * @param parameter the parameter of the operation that is called
     * @param value what it gets
     * @param text the value as the contract writes it
     */
    public record Argument(OperationMethod.Argument parameter, Value value, String text) {}

    /** Where a value comes from. */
    public sealed interface Value {
        /**
         * It is always the same.
         *
         * @param node a value that fits the parameter
         */
        record Constant(Node node) implements Value {}

        /**
         * A property of the body.
         *
         * @param path the properties that lead to it, outermost first; at least one
         */
        record Property(List<Member> path) implements Value {
            /** Copies the list. */
            public Property {
                path = List.copyOf(path);
            }
        }

        /**
         * A header field.
         *
         * @param header its accessor
         */
        record Field(OperationMethod.HeaderAccessor header) implements Value {}
    }
}
