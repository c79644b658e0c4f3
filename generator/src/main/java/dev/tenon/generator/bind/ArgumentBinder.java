package dev.tenon.generator.bind;

import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.ParameterForm;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Binds the parameters of an operation. */
final class ArgumentBinder {
    /** The variables of the methods that take the required arguments. */
    private static final Set<String> LOCALS = Set.of(
            "options",
            "contentType",
            "found",
            "request",
            "caller",
            "nested",
            "entry",
            "item",
            "i",
            "j",
            "k",
            "l",
            "m",
            "n");
    /** The variables of deeper loops, and of further parts that are checked. */
    private static final Pattern NUMBERED_LOCALS =
            Pattern.compile("(?:entry|nested)(?:[2-9]|[1-9][0-9]+)|i(?:[6-9]|[1-9][0-9]+)");

    /**
     * A method takes 255 units (JVMS §4.3.3), of which numbers of 64 bits are two; the others are for the client, the body, its media type
     * and the options.
     */
    private static final int MOST_UNITS = 250;

    /** A method that sets each of them takes some 30 octets for it, of which it has room for 65,535 (JVMS §4.7.3). */
    private static final int MOST_ARGUMENTS = 1500;

    private static final Set<TypeName> WIDE = Set.of(TypeName.LONG, TypeName.DOUBLE);
    /** What the class of the optional ones and its builder have already. */
    private static final Set<String> OPTIONS = Set.of("builder", "none", "build");

    private final Contract contract;
    private final TypeBinder types;
    private final ParameterForms forms;
    private final SecretParameters secrets;
    private final DefaultCheck defaults;
    private final OnlyValue onlyValue;
    private final SharedNames sharedNames;
    private final Diagnostics diagnostics;

    ArgumentBinder(Contract contract, TypeBinder types, Diagnostics diagnostics) {
        this.contract = contract;
        this.types = types;
        this.diagnostics = diagnostics;
        this.secrets = new SecretParameters(contract, types);
        this.defaults = new DefaultCheck(contract);
        this.onlyValue = new OnlyValue(contract);
        this.sharedNames = new SharedNames(contract, diagnostics);
        this.forms = new ParameterForms(contract, diagnostics);
    }

    /**
     * What a caller passes and what is always the same.
     *
     * @param arguments the parameters that a caller passes, in the contract's order
     * @param constants the parameters with one value
     * @param names the names of the required ones
     */
    record Bound(
            List<OperationMethod.Argument> arguments,
            List<OperationMethod.ConstantParameter> constants,
            NameReport names) {}

    /** Binds all parameters; empty if a required one cannot be written, so that the operation cannot be called. */
    Optional<Bound> bind(Operation operation) {
        NameReport optional = new NameReport(new NameScope(OPTIONS), diagnostics);
        NameScope scope = new NameScope(LOCALS, NUMBERED_LOCALS.asMatchPredicate());
        Bound bound = new Bound(new ArrayList<>(), new ArrayList<>(), new NameReport(scope, diagnostics));
        List<Passed> passed = new ArrayList<>();
        List<Parameter> sent = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            JavaType type = types.type(parameter.schema());
            Optional<ParameterForm> form = forms.of(operation.id(), parameter, type);
            Optional<Node> only = onlyValue(parameter, type);
            if (form.isPresent() && only.isPresent()) {
                bound.constants().add(constant(parameter, form.get(), only.get(), type));
                sent.add(parameter);
            } else if (form.isPresent()) {
                NameReport names = parameter.required() ? bound.names() : optional;
                passed.add(new Passed(
                        parameter, written(type, form.get()), form.get(), candidates(parameter, operation), names));
                sent.add(parameter);
            } else if (ParameterForms.isNeeded(parameter)) {
                return Optional.empty();
            }
        }
        passed.forEach(Passed::keepName);
        passed.forEach(each -> bound.arguments().add(argument(each)));
        sharedNames.report(sent);
        return isCallable(operation, bound) ? Optional.of(bound) : Optional.empty();
    }

    /** A style has no form for null, so that the items of a list are values. */
    private static JavaType written(JavaType type, ParameterForm form) {
        return form instanceof ParameterForm.Styled && type instanceof JavaType.ListOf list
                ? new JavaType.ListOf(new TypeUse(list.items().type(), false), list.assertions())
                : type;
    }

    private boolean isCallable(Operation operation, Bound bound) {
        List<TypeName> required = bound.arguments().stream()
                .filter(OperationMethod.Argument::isRequired)
                .map(argument -> argument.member().type().typeName())
                .toList();
        long units = required.size() + required.stream().filter(WIDE::contains).count();
        if (units > MOST_UNITS) {
            diagnostics.warning(
                    "many-parameters",
                    operation.location(),
                    "'" + operation.id() + "' has " + required.size()
                            + " required parameters, more than a method of Java takes; the operation is left out",
                    "make some of them optional, or send them as an object in the body");
            return false;
        }
        if (bound.arguments().size() > MOST_ARGUMENTS) {
            diagnostics.warning(
                    "many-parameters",
                    operation.location(),
                    "'" + operation.id() + "' has " + bound.arguments().size()
                            + " parameters, more than a method of Java has room to set; the operation is left out",
                    "describe parameters that are alike as one object, or send them in the body");
            return false;
        }
        return true;
    }

    /** A parameter that a caller passes, before it has its name. */
    private record Passed(
            Parameter parameter, JavaType type, ParameterForm form, Candidates candidates, NameReport names) {
        void keepName() {
            names.keepSpelling(parameter.location(), what(), parameter.name(), candidates);
        }

        String giveName() {
            return names.give(parameter.location(), what(), candidates);
        }

        private String what() {
            return "the parameter '" + parameter.name() + "'";
        }
    }

    /** The value of a required parameter that has no other, such as the version of the API. */
    private Optional<Node> onlyValue(Parameter parameter, JavaType type) {
        if (!parameter.required()) {
            return Optional.empty();
        }
        if (contract.schema(parameter.schema()) instanceof Schema.EnumSchema enumeration
                && enumeration.closed()
                && enumeration.values().size() == 1) {
            return Optional.of(new Node.StringNode(
                    parameter.location(), enumeration.values().get(0).value()));
        }
        return onlyValue.of(type, parameter.schema(), parameter.location());
    }

    private static OperationMethod.ConstantParameter constant(
            Parameter parameter, ParameterForm form, Node value, JavaType type) {
        boolean json = form instanceof ParameterForm.Json;
        String text = value instanceof Node.StringNode string && !json ? string.value() : text(value, type);
        return new OperationMethod.ConstantParameter(parameter.name(), parameter.in(), form, text);
    }

    private static String text(Node value, JavaType type) {
        boolean whole = type.is(ScalarKind.INT) || type.is(ScalarKind.LONG) || type.is(ScalarKind.BIG_INTEGER);
        return whole ? ((Node.NumberNode) value).value().toBigIntegerExact().toString() : JsonText.of(value);
    }

    private OperationMethod.Argument argument(Passed passed) {
        Parameter parameter = passed.parameter();
        return new OperationMethod.Argument(
                parameter.in(),
                passed.form(),
                new Member(
                        parameter.name(),
                        passed.giveName(),
                        passed.type(),
                        parameter.required() ? Presence.REQUIRED : Presence.OPTIONAL,
                        new Docs(text(parameter), parameter.deprecated()),
                        Direction.BOTH,
                        secrets.contains(parameter),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Of two in different places, the second one says its own: {@code pathAccountId} beside that of the query. */
    private static Candidates candidates(Parameter parameter, Operation operation) {
        Candidates candidates = JavaNames.members(parameter.name());
        String usual = candidates.usual();
        if ((parameter.required() ? LOCALS : OPTIONS).contains(usual)) {
            return Candidates.of(usual, usual + "Parameter");
        }
        boolean elsewhere = operation.parameters().stream()
                .anyMatch(other -> other.in() != parameter.in()
                        && JavaNames.member(other.name()).equals(usual));
        String place = parameter.in().name().toLowerCase(Locale.ROOT);
        return elsewhere
                ? candidates.before(() -> Stream.of(JavaNames.member(place + " " + parameter.name())))
                : candidates;
    }

    /** The contract's description, and the default if it is short and the caller may leave the parameter out. */
    private Optional<String> text(Parameter parameter) {
        Optional<String> fallback = parameter
                .defaultValue()
                .filter(value -> defaults.isUsable(value, parameter.schema(), diagnostics))
                .filter(value -> !parameter.required())
                .map(JsonText::of)
                .filter(json -> json.length() <= 60 && json.matches("[^`\\p{Cntrl}]*"))
                .map(json -> "Unless set, the service takes `" + json + "`.");
        if (parameter.description().isPresent() && fallback.isPresent()) {
            return Optional.of(parameter.description().get().strip() + "\n\n" + fallback.get());
        }
        return parameter
                .description()
                .or(() -> fallback.map(
                        text -> "The parameter `" + parameter.name().replace('`', '\'') + "`. " + text));
    }
}
