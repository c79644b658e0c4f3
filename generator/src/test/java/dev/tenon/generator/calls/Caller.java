package dev.tenon.generator.calls;

import dev.tenon.generator.bind.api.BodyForm;
import dev.tenon.generator.bind.api.ClientClass;
import dev.tenon.generator.bind.api.CredentialSetter;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.OperationGroup;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.OptionsClass;
import dev.tenon.generator.bind.api.PartsClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls a generated client as its user would, by reflection. */
final class Caller implements AutoCloseable {
    private static final String CREDENTIAL = "credential";

    private final AutoCloseable client;
    private final Map<OperationMethod, Object> owners = new HashMap<>();
    private final ClassLoader loader;

    Caller(ClientClass api, ClassLoader loader, URI endpoint) throws ReflectiveOperationException {
        this.loader = loader;
        Object builder = loader.loadClass(api.name().reflectionName())
                .getMethod("builder")
                .invoke(null);
        set(builder, "endpoint", endpoint);
        URI origin = endpoint.resolve("/");
        for (ClientClass.ServerSetter server : api.serverSetters()) {
            String path = server.url().replaceFirst("^([^:/]+:)?//[^/]*", "").replaceFirst("/$", "");
            set(builder, server.method(), origin.resolve(path.isEmpty() ? "/" : path));
        }
        Supplier<String> secret = () -> CREDENTIAL;
        for (CredentialSetter each : api.credentials()) {
            CredentialSetter.Proof proof = each.proof();
            if (proof instanceof CredentialSetter.Basic) {
                set(builder, each.method(), "user", secret);
            } else if (!(proof instanceof CredentialSetter.ClientCredentials)
                    && !(proof instanceof CredentialSetter.MutualTls)) {
                set(builder, each.method(), secret);
            }
        }
        client = (AutoCloseable) set(builder, "build");
        for (OperationGroup group : api.groups()) {
            Object target = set(client, group.method());
            group.allOperations().forEach(operation -> owners.put(operation, target));
        }
    }

    private static Object set(Object target, String method, Object... values) throws ReflectiveOperationException {
        Method found = Arrays.stream(target.getClass().getMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == values.length)
                .filter(each -> values.length == 0 || each.getParameterTypes()[0].isInstance(values[0]))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(target.getClass() + "." + method));
        return found.invoke(target, values);
    }

    /** Calls an operation with a body of one of its forms, or with none. */
    @Nullable
    Object call(OperationMethod operation, Optional<OperationMethod.Body> body, Example example) throws Exception {
        Map<String, JsonNode> values = example.parameters();
        List<OperationMethod.Argument> required = operation.arguments().stream()
                .filter(OperationMethod.Argument::isRequired)
                .toList();
        boolean typed = body.filter(each -> each.form().sentAs().isEmpty()).isPresent();
        int count = required.size()
                + (typed ? 1 : 0)
                + (body.isPresent() ? 1 : 0)
                + (operation.options().isPresent() ? 1 : 0);
        String name = body.map(OperationMethod.Body::method).orElse(operation.name()) + "WithResponse";
        Object target = owners.getOrDefault(operation, client);
        Method method = method(
                target,
                name,
                count,
                operation.options().map(options -> options.name().simpleName()));
        Type[] types = method.getGenericParameterTypes();
        List<@Nullable Object> arguments = new ArrayList<>();
        for (OperationMethod.Argument argument : required) {
            JsonNode value = values.get(key(argument));
            arguments.add(Arguments.of(value, types[arguments.size()]));
        }
        if (body.isPresent()) {
            if (typed) {
                arguments.add("application/octet-stream");
            }
            arguments.add(body(body.get().form(), example, types[arguments.size()]));
        }
        if (operation.options().isPresent()) {
            arguments.add(options(operation, operation.options().get(), values));
        }
        try {
            return method.invoke(target, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** The overload that takes the options last if there are any, and is told by that from one with a body. */
    private static Method method(Object target, String name, int count, Optional<String> options)
            throws NoSuchMethodException {
        return Arrays.stream(target.getClass().getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == count)
                .filter(each -> options.isEmpty()
                        || each.getParameterTypes()[count - 1].getSimpleName().equals(options.get()))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name + " with " + count + " parameters"));
    }

    private static String key(OperationMethod.Argument argument) {
        return Example.key(
                argument.in().name().toLowerCase(Locale.ROOT), argument.member().wireName());
    }

    private Object options(OperationMethod operation, OptionsClass options, Map<String, JsonNode> values)
            throws Exception {
        Map<Member, JsonNode> members = operation.arguments().stream()
                .filter(argument -> !argument.isRequired() && values.containsKey(key(argument)))
                .collect(Collectors.toMap(OperationMethod.Argument::member, argument -> values.get(key(argument))));
        return build(options.name().reflectionName(), members);
    }

    private Object build(String type, Map<Member, JsonNode> members) throws Exception {
        Object builder = loader.loadClass(type).getMethod("builder").invoke(null);
        for (Map.Entry<Member, JsonNode> each : members.entrySet()) {
            Method setter = Arrays.stream(builder.getClass().getMethods())
                    .filter(found -> found.getName().equals(each.getKey().name()) && found.getParameterCount() == 1)
                    .findFirst()
                    .orElseThrow(() ->
                            new NoSuchMethodException(type + "." + each.getKey().name()));
            setter.invoke(builder, Arguments.of(each.getValue(), setter.getGenericParameterTypes()[0]));
        }
        return set(builder, "build");
    }

    private Object body(BodyForm form, Example example, Type type) throws Exception {
        if (form instanceof BodyForm.Json json) {
            return Arguments.of(example.body(json.mediaType()), type);
        } else if (form instanceof BodyForm.Fields) {
            return Arguments.of(example.body("application/x-www-form-urlencoded"), type);
        } else if (form instanceof BodyForm.Text text) {
            return Arguments.of(example.body(text.mediaType()), type);
        } else if (form instanceof BodyForm.Octets octets) {
            return Arguments.of(example.body(octets.mediaType()), type);
        } else if (form instanceof BodyForm.FreeParts parts) {
            return Arguments.of(example.body(parts.mediaType()), type);
        }
        BodyForm.Parts parts = (BodyForm.Parts) form;
        JsonNode value = example.body(parts.mediaType());
        Map<Member, JsonNode> members = parts.parts().parts().stream()
                .map(PartsClass.Part::member)
                .filter(member -> value.has(member.wireName()))
                .collect(Collectors.toMap(member -> member, member -> value.get(member.wireName())));
        return build(parts.parts().name().reflectionName(), members);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
