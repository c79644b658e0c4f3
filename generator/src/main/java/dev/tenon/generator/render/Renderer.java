package dev.tenon.generator.render;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.AnswerClass;
import dev.tenon.generator.bind.api.BodyForm;
import dev.tenon.generator.bind.api.ClientClass;
import dev.tenon.generator.bind.api.ExceptionClass;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.OperationBase;
import dev.tenon.generator.bind.api.OperationGroup;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RulesClass;
import dev.tenon.generator.bind.api.ServersClass;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        private final NamesInSight names;
        private final List<SourceFile> files = new ArrayList<>();

        Run(JavaApi api, TemplateEngine templates) {
            this.api = api;
            this.templates = templates;
            this.names = new NamesInSight(api);
        }

        List<SourceFile> render(boolean moduleInfo) {
            api.models().forEach(this::model);
            for (RulesClass rules : api.rules()) {
                models("schema", RulesView.of(api, rules), rules.name(), Set.of());
            }
            calls();
            api.client().allOperations().forEach(this::operation);
            answers();
            groups();
            client("client", ClientViews.of(api), api.client().name(), NamesInSight.inBuilt());
            api.client().servers().ifPresent(this::servers);
            packages(moduleInfo);
            files.sort(Comparator.comparing(SourceFile::path));
            return List.copyOf(files);
        }

        private void model(ModelClass model) {
            ClassName name = model.type().name();
            if (model instanceof ModelClass.ObjectClass object) {
                models("object", ObjectViews.of(api, object), name, names.in(model));
            } else if (model instanceof ModelClass.EnumClass enumeration) {
                models("enum", EnumView.of(api, enumeration), name, names.in(model));
            } else if (model instanceof ModelClass.UnionClass union) {
                models("union", UnionView.of(api, union), name, names.in(model));
            }
            if (model.hasValidator()) {
                models("validator", ValidatorView.of(api, model), model.type().validatorClass(), Set.of());
            }
            if (!(model instanceof ModelClass.EnumClass)) {
                ClassName codec = model.type().codecClass();
                add(path(codec.packageName(), codec.simpleName()), codecs.render(api, model));
            }
        }

        private void calls() {
            Map<ClassName, List<OperationMethod>> calls = new LinkedHashMap<>();
            for (OperationMethod operation : api.client().allOperations()) {
                calls.computeIfAbsent(operation.calls(), name -> new ArrayList<>())
                        .add(operation);
            }
            calls.forEach((name, operations) -> client("calls", CallsView.of(api, name, operations), name, Set.of()));
        }

        private void operation(OperationMethod operation) {
            client("response", ResponseView.of(api, operation), operation.response(), NamesInSight.in(operation));
            operation
                    .options()
                    .ifPresent(options -> client(
                            "input", InputViews.of(api, operation, options), options.name(), NamesInSight.inBuilt()));
            for (OperationMethod.Body body : operation.bodies()) {
                if (body.form() instanceof BodyForm.Parts form) {
                    client(
                            "input",
                            InputViews.of(api, operation, body, form.parts()),
                            form.parts().name(),
                            NamesInSight.inBuilt());
                }
            }
        }

        private void answers() {
            for (ExceptionClass exception : api.client().answers().exceptions()) {
                client("exception", ExceptionView.of(api, exception), exception.name(), NamesInSight.in(exception));
            }
            for (AnswerClass answer : api.client().answers().shared()) {
                client("answer", AnswerView.of(api, answer), answer.name(), Set.of());
            }
        }

        private void groups() {
            ClientClass client = api.client();
            for (OperationBase base : client.allBases()) {
                client("group", GroupView.of(api, base), base.name(), Set.of());
            }
            for (OperationGroup group : client.groups()) {
                client("group", GroupView.of(api, group), group.name(), Set.of());
            }
        }

        private void servers(ServersClass servers) {
            client("servers", ServersView.of(api, servers), servers.name(), NamesInSight.in(servers));
        }

        private void packages(boolean moduleInfo) {
            packageInfo(api.basePackage(), PackageView.client(api), names.ofClient());
            if (!api.models().isEmpty()) {
                packageInfo(api.modelPackage(), PackageView.models(api), names.ofModels());
            }
            if (moduleInfo) {
                add("module-info.java", templates.render("module-info", PackageView.client(api)));
            }
        }

        private void packageInfo(String packageName, PackageView view, Set<String> siblings) {
            file("package-info", view, packageName, "package-info", siblings, Set.of());
        }

        private void models(String template, Record view, ClassName name, Set<String> nested) {
            file(template, view, name.packageName(), name.simpleName(), names.ofModels(), nested);
        }

        private void client(String template, Record view, ClassName name, Set<String> nested) {
            file(template, view, name.packageName(), name.simpleName(), names.ofClient(), nested);
        }

        private void file(
                String template,
                Record view,
                String packageName,
                String name,
                Set<String> siblings,
                Set<String> nested) {
            String source = Imports.resolve(templates.render(template, view), packageName, siblings, nested);
            add(path(packageName, name), source);
        }

        private void add(String path, String source) {
            files.add(new SourceFile(path, LineWrapper.wrap(Tidy.tidy(source))));
        }

        private static String path(String packageName, String name) {
            return packageName.replace('.', '/') + "/" + name + ".java";
        }
    }
}
