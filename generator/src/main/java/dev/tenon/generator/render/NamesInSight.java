package dev.tenon.generator.render;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.AnswerClass;
import dev.tenon.generator.bind.api.BodyForm;
import dev.tenon.generator.bind.api.ClientClass;
import dev.tenon.generator.bind.api.ExceptionClass;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.OperationBase;
import dev.tenon.generator.bind.api.OperationGroup;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.OptionsClass;
import dev.tenon.generator.bind.api.RulesClass;
import dev.tenon.generator.bind.api.ServersClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The simple names that mean a certain class in a file without an import: those of the classes of its package, and of those that are
 * nested in the file or inherited by it.
 */
final class NamesInSight {
    private static final String BUILDER = "Builder";

    private final JavaApi api;
    private final Set<String> ofModels = new HashSet<>();
    private final Set<String> ofClient = new HashSet<>();

    NamesInSight(JavaApi api) {
        this.api = api;
        for (ModelClass model : api.models()) {
            JavaType.Model type = model.type();
            add(ofModels, List.of(type.name(), type.codecClass(), type.validatorClass()));
        }
        add(ofModels, api.rules().stream().map(RulesClass::name).toList());
        ClientClass client = api.client();
        add(ofClient, List.of(client.name()));
        add(ofClient, client.servers().stream().map(ServersClass::name).toList());
        add(
                ofClient,
                client.answers().exceptions().stream().map(ExceptionClass::name).toList());
        add(ofClient, client.answers().shared().stream().map(AnswerClass::name).toList());
        add(ofClient, client.groups().stream().map(OperationGroup::name).toList());
        add(ofClient, client.allBases().stream().map(OperationBase::name).toList());
        client.allOperations().forEach(this::add);
    }

    private void add(OperationMethod operation) {
        add(ofClient, List.of(operation.calls(), operation.response()));
        add(ofClient, operation.options().stream().map(OptionsClass::name).toList());
        for (OperationMethod.Body body : operation.bodies()) {
            if (body.form() instanceof BodyForm.Parts form) {
                add(ofClient, List.of(form.parts().name()));
            }
        }
    }

    private static void add(Set<String> names, List<ClassName> classes) {
        classes.forEach(name -> names.add(name.simpleName()));
    }

    /** The classes of the models' package. */
    Set<String> ofModels() {
        return ofModels;
    }

    /** The classes of the client's package. */
    Set<String> ofClient() {
        return ofClient;
    }

    /** What is nested in a class with a builder, and in nothing else. */
    static Set<String> inBuilt() {
        return Set.of(BUILDER);
    }

    /** What is nested in a model, or in the unions of which it is a case: that is inherited. */
    Set<String> in(ModelClass model) {
        if (model instanceof ModelClass.EnumClass) {
            return Set.of("Known");
        }
        if (model instanceof ModelClass.ObjectClass object) {
            Set<String> names = inUnions(object.interfaces());
            names.add(BUILDER);
            return names;
        }
        return inUnions(List.of(model.type().name()));
    }

    /** What is nested in some unions, and in those that they extend; several ways may lead to one. */
    private Set<String> inUnions(List<ClassName> unions) {
        Set<String> names = new HashSet<>();
        Set<ClassName> passed = new HashSet<>();
        Deque<ClassName> waiting = new ArrayDeque<>(unions);
        while (!waiting.isEmpty()) {
            ModelClass.UnionClass union = api.models().union(waiting.remove());
            if (passed.add(union.type().name())) {
                names.add("Unknown");
                union.variants().stream()
                        .filter(ModelClass.Variant::wraps)
                        .forEach(variant -> names.add(variant.name().simpleName()));
                waiting.addAll(union.kinship().superinterfaces());
            }
        }
        return names;
    }

    /** The cases that are nested in an operation's result. */
    static Set<String> in(OperationMethod operation) {
        Set<String> names = new HashSet<>();
        operation.responses().stream()
                .filter(variant -> variant.shared().isEmpty())
                .forEach(variant -> names.add(variant.name()));
        return names;
    }

    /** The cases that are nested in an exception. */
    static Set<String> in(ExceptionClass exception) {
        Set<String> names = new HashSet<>();
        if (exception.isSplit()) {
            exception.cases().forEach(body -> names.add(body.name().simpleName()));
        }
        return names;
    }

    /** The enumerations that are nested in the class of servers. */
    static Set<String> in(ServersClass servers) {
        Set<String> names = new HashSet<>();
        servers.choices().forEach(choice -> names.add(choice.name().simpleName()));
        return names;
    }
}
