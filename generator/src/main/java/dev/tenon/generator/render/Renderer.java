package dev.tenon.generator.render;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.AnswerClass;
import dev.tenon.generator.bind.BodyForm;
import dev.tenon.generator.bind.ExceptionClass;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.ModelClass;
import dev.tenon.generator.bind.OperationBase;
import dev.tenon.generator.bind.OperationGroup;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.PartsClass;
import dev.tenon.generator.bind.RulesClass;
import dev.tenon.generator.bind.ServersClass;
import dev.tenon.generator.render.mustache.Imports;
import dev.tenon.generator.render.mustache.TemplateEngine;
import dev.tenon.generator.render.poet.CodecRenderer;
import dev.tenon.generator.render.view.AnswerView;
import dev.tenon.generator.render.view.CallsView;
import dev.tenon.generator.render.view.ClientViews;
import dev.tenon.generator.render.view.EnumView;
import dev.tenon.generator.render.view.ExceptionView;
import dev.tenon.generator.render.view.GroupView;
import dev.tenon.generator.render.view.InputViews;
import dev.tenon.generator.render.view.ObjectViews;
import dev.tenon.generator.render.view.PackageView;
import dev.tenon.generator.render.view.ResponseView;
import dev.tenon.generator.render.view.RulesView;
import dev.tenon.generator.render.view.ServersView;
import dev.tenon.generator.render.view.UnionView;
import dev.tenon.generator.render.view.ValidatorView;
import dev.tenon.generator.settings.Settings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The stage that turns the Java API into source files: Mustache for what people read, JavaPoet for the codecs. */
public final class Renderer {
    /** Starts a renderer; it has no state. */
    public Renderer() {}

    /**
     * Renders everything.
     *
     * @param api what to generate
     * @param settings where the templates are, and whether it becomes a module
     * @return the files by path
     * @throws dev.tenon.generator.render.mustache.TemplateException if a user's template asks for what is not there
     */
    public List<SourceFile> render(JavaApi api, Settings settings) {
        return new Run(api, new TemplateEngine(settings.templateDirectory())).render(settings.moduleInfo());
    }

    /** One rendering. */
    private static final class Run {
        private final JavaApi api;
        private final TemplateEngine templates;
        private final CodecRenderer codecs = new CodecRenderer();
        private final Set<String> modelNames = new HashSet<>();
        private final Set<String> clientNames = new HashSet<>();
        private final List<SourceFile> files = new ArrayList<>();

        Run(JavaApi api, TemplateEngine templates) {
            this.api = api;
            this.templates = templates;
            for (ModelClass model : api.models()) {
                modelNames.add(model.type().name().simpleName());
                modelNames.add(model.type().codecClass().simpleName());
                modelNames.add(model.type().validatorClass().simpleName());
            }
            api.rules().forEach(rules -> modelNames.add(rules.name().simpleName()));
            clientNames.add(api.client().name().simpleName());
            api.client()
                    .servers()
                    .ifPresent(servers -> clientNames.add(servers.name().simpleName()));
            api.client()
                    .answers()
                    .exceptions()
                    .forEach(exception -> clientNames.add(exception.name().simpleName()));
            api.client()
                    .answers()
                    .shared()
                    .forEach(answer -> clientNames.add(answer.name().simpleName()));
            api.client().groups().forEach(group -> clientNames.add(group.name().simpleName()));
            bases().forEach(base -> clientNames.add(base.name().simpleName()));
            for (OperationMethod operation : api.client().allOperations()) {
                clientNames.add(operation.calls().simpleName());
                clientNames.add(operation.response().simpleName());
                operation
                        .options()
                        .ifPresent(options -> clientNames.add(options.name().simpleName()));
                parts(operation)
                        .forEach((body, parts) -> clientNames.add(parts.name().simpleName()));
            }
        }

        List<SourceFile> render(boolean moduleInfo) {
            for (ModelClass model : api.models()) {
                model(model);
            }
            for (RulesClass rules : api.rules()) {
                models("schema", RulesView.of(api, rules), rules.name().simpleName(), Set.of());
            }
            Map<ClassName, List<OperationMethod>> calls = new LinkedHashMap<>();
            for (OperationMethod operation : api.client().allOperations()) {
                calls.computeIfAbsent(operation.calls(), name -> new ArrayList<>())
                        .add(operation);
            }
            calls.forEach((name, operations) ->
                    client("calls", CallsView.of(api, name, operations), name.simpleName(), Set.of()));
            for (OperationMethod operation : api.client().allOperations()) {
                client(
                        "response",
                        ResponseView.of(api, operation),
                        operation.response().simpleName(),
                        nested(operation));
                inputs(operation);
            }
            for (ExceptionClass exception : api.client().answers().exceptions()) {
                client(
                        "exception",
                        ExceptionView.of(api, exception),
                        exception.name().simpleName(),
                        nested(exception));
            }
            for (AnswerClass answer : api.client().answers().shared()) {
                client("answer", AnswerView.of(api, answer), answer.name().simpleName(), Set.of());
            }
            for (OperationBase base : bases()) {
                client("group", GroupView.of(api, base), base.name().simpleName(), Set.of());
            }
            for (OperationGroup group : api.client().groups()) {
                client("group", GroupView.of(api, group), group.name().simpleName(), Set.of());
            }
            client("client", ClientViews.of(api), api.client().name().simpleName(), Set.of("Builder"));
            api.client().servers().ifPresent(this::servers);
            client("package-info", PackageView.client(api), "package-info", Set.of());
            if (!api.models().isEmpty()) {
                models("package-info", PackageView.models(api), "package-info", Set.of());
            }
            if (moduleInfo) {
                String text = templates.render("module-info", PackageView.client(api));
                files.add(new SourceFile("module-info.java", LineWrapper.wrap(Tidy.tidy(text))));
            }
            files.sort(Comparator.comparing(SourceFile::path));
            return List.copyOf(files);
        }

        private List<OperationBase> bases() {
            return Stream.concat(
                            api.client().bases().stream(),
                            api.client().groups().stream().flatMap(group -> group.bases().stream()))
                    .toList();
        }

        private void servers(ServersClass servers) {
            Set<String> nested = new HashSet<>();
            servers.choices().forEach(choice -> nested.add(choice.name().simpleName()));
            client("servers", ServersView.of(api, servers), servers.name().simpleName(), nested);
        }

        private void inputs(OperationMethod operation) {
            operation
                    .options()
                    .ifPresent(options -> client(
                            "input",
                            InputViews.of(api, operation, options),
                            options.name().simpleName(),
                            Set.of("Builder")));
            parts(operation)
                    .forEach((body, parts) -> client(
                            "input",
                            InputViews.of(api, operation, body, parts),
                            parts.name().simpleName(),
                            Set.of("Builder")));
        }

        private static Map<OperationMethod.Body, PartsClass> parts(OperationMethod operation) {
            Map<OperationMethod.Body, PartsClass> parts = new LinkedHashMap<>();
            for (OperationMethod.Body body : operation.bodies()) {
                if (body.form() instanceof BodyForm.Parts form) {
                    parts.put(body, form.parts());
                }
            }
            return parts;
        }

        private void model(ModelClass model) {
            String name = model.type().name().simpleName();
            if (model instanceof ModelClass.ObjectClass object) {
                models("object", ObjectViews.of(api, object), name, nested(object));
            } else if (model instanceof ModelClass.EnumClass enumeration) {
                models("enum", EnumView.of(api, enumeration), name, Set.of("Known"));
            } else if (model instanceof ModelClass.UnionClass union) {
                models(
                        "union",
                        UnionView.of(api, union),
                        name,
                        nested(List.of(union.type().name())));
            }
            if (model.hasValidator()) {
                models(
                        "validator",
                        ValidatorView.of(api, model),
                        model.type().validatorClass().simpleName(),
                        Set.of());
            }
            if (!(model instanceof ModelClass.EnumClass)) {
                String codec = LineWrapper.wrap(Tidy.tidy(codecs.render(api, model)));
                files.add(new SourceFile(
                        path(api.modelPackage(), model.type().codecClass().simpleName()), codec));
            }
        }

        /** A class inherits what is nested in the unions of which it is a case. */
        private Set<String> nested(ModelClass.ObjectClass object) {
            Set<String> names = nested(object.interfaces());
            names.add("Builder");
            return names;
        }

        /** What is nested in some unions, and in those that they extend; several ways may lead to one. */
        private Set<String> nested(List<ClassName> interfaces) {
            Set<String> names = new HashSet<>();
            Set<ClassName> passed = new HashSet<>();
            Deque<ClassName> waiting = new ArrayDeque<>(interfaces);
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

        private static Set<String> nested(OperationMethod operation) {
            Set<String> names = new HashSet<>();
            operation.responses().stream()
                    .filter(variant -> variant.shared().isEmpty())
                    .forEach(variant -> names.add(variant.name()));
            return names;
        }

        private static Set<String> nested(ExceptionClass exception) {
            Set<String> names = new HashSet<>();
            if (exception.isSplit()) {
                exception.cases().forEach(body -> names.add(body.name().simpleName()));
            }
            return names;
        }

        private void models(String template, Record view, String className, Set<String> nested) {
            file(template, view, api.modelPackage(), className, modelNames, nested);
        }

        private void client(String template, Record view, String className, Set<String> nested) {
            file(template, view, api.basePackage(), className, clientNames, nested);
        }

        private void file(
                String template,
                Record view,
                String packageName,
                String className,
                Set<String> siblings,
                Set<String> nested) {
            String source = Imports.resolve(templates.render(template, view), packageName, siblings, nested);
            files.add(new SourceFile(path(packageName, className), LineWrapper.wrap(Tidy.tidy(source))));
        }

        private static String path(String packageName, String className) {
            return packageName.replace('.', '/') + "/" + className + ".java";
        }
    }
}
