package dev.tenon.generator.render.mustache;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.Iteration;
import com.github.mustachejava.ObjectHandler;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.util.Wrapper;
import dev.tenon.generator.render.text.Printable;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up in the innermost record alone. What is not a component of it is an error with its place; only {@link Printable}
 * texts are printed; sections take lists, optionals, booleans and records.
 */
final class ViewObjectHandler implements ObjectHandler {
    private final TemplateTexts texts;
    private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

    ViewObjectHandler(TemplateTexts texts) {
        this.texts = texts;
    }

    @Override
    public Binding createBinding(String name, TemplateContext context, Code code) {
        // The text between tags has no name.
        return ".".equals(name) ? scopes -> scopes.get(scopes.size() - 1) : new Tag(name, context);
    }

    /** A name in a template. It mostly meets views of one class, and remembers how that one is read. */
    private final class Tag implements Binding {
        private final String name;
        private final TemplateContext context;
        private @Nullable Method last;

        Tag(String name, TemplateContext context) {
            this.name = name;
            this.context = context;
        }

        @Override
        public Object get(List<Object> scopes) {
            Object scope = scopes.get(scopes.size() - 1);
            Method accessor = last;
            if (accessor == null || accessor.getDeclaringClass() != scope.getClass()) {
                accessor = accessor(scope.getClass());
                last = accessor;
            }
            try {
                return accessor.invoke(scope);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }

        private Method accessor(Class<?> view) {
            Method accessor = accessors
                    .computeIfAbsent(view, ViewObjectHandler::accessorsOf)
                    .get(name);
            if (accessor == null) {
                throw new TemplateException(
                        texts.place(context, name) + ": the view " + view.getSimpleName() + " has no '" + name + "'");
            }
            return accessor;
        }
    }

    private static Map<String, Method> accessorsOf(Class<?> view) {
        Map<String, Method> accessors = new HashMap<>();
        if (view.isRecord()) {
            for (RecordComponent component : view.getRecordComponents()) {
                accessors.put(component.getName(), component.getAccessor());
            }
        }
        return accessors;
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
        throw new UnsupportedOperationException("names are found by their bindings");
    }

    @Override
    public Object coerce(Object object) {
        return object;
    }

    @Override
    public Writer iterate(Iteration iteration, Writer writer, Object object, List<Object> scopes) {
        if (object instanceof Boolean flag) {
            return flag ? iteration.next(writer, scopes.get(scopes.size() - 1), scopes) : writer;
        }
        Writer current = writer;
        for (Object item : itemsOf(object)) {
            current = iteration.next(current, item, scopes);
        }
        return current;
    }

    @Override
    public Writer falsey(Iteration iteration, Writer writer, Object object, List<Object> scopes) {
        boolean empty = object instanceof Boolean flag ? !flag : itemsOf(object).isEmpty();
        return empty ? iteration.next(writer, scopes.get(scopes.size() - 1), scopes) : writer;
    }

    private static List<?> itemsOf(Object object) {
        if (object instanceof List<?> list) {
            return list;
        }
        if (object instanceof Optional<?> optional) {
            return optional.isPresent() ? List.of(optional.get()) : List.of();
        }
        if (object instanceof Record) {
            return List.of(object);
        }
        throw new TemplateException("a section takes a list, an optional, a boolean or a record, not "
                + object.getClass().getSimpleName());
    }

    @Override
    public String stringify(Object object) {
        if (object instanceof Printable printable) {
            return printable.text();
        }
        throw new TemplateException(
                "only encoded texts are printed, not " + object.getClass().getSimpleName());
    }
}
