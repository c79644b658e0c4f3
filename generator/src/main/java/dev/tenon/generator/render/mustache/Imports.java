package dev.tenon.generator.render.mustache;

import dev.tenon.generator.render.view.TypeMention;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides for one file which types are imported and which are written in full. A class of the same package keeps its simple name
 * unless a class nested in the file hides it; of several others with one simple name the alphabetically first is imported.
 * Where a variable is called as a package begins, {@code dev} or {@code java}, a name in full would mean the variable (JLS §6.4.2):
 * there the classes of other packages that begin so go first.
 */
public final class Imports {
    private static final String JAVA_LANG = "java.lang";
    private static final String NULLABLE_PACKAGE = "org.jspecify.annotations";

    private final String packageName;
    private final Set<String> siblings;
    private final Set<String> nested;
    private final String className;
    /** What packages begin with, and variables of the file are called. */
    private final Set<String> obscured = new HashSet<>();

    private final Map<String, String> packageBySimpleName = new TreeMap<>();

    private Imports(String packageName, String className, Set<String> siblings, Set<String> nested) {
        this.packageName = packageName;
        this.siblings = siblings;
        this.nested = nested;
        this.className = className;
    }

    /**
     * Turns the tokens of a file into names, and puts the imports behind its package declaration.
     *
     * @param source the file with tokens
     * @param packageName the file's package
     * @param className the simple name of the file's class
     * @param siblings the simple names of the classes in the package
     * @param nested the simple names of the classes nested in the file, which hide everything else of that name
     * @return the file
     */
    public static String resolve(
            String source, String packageName, String className, Set<String> siblings, Set<String> nested) {
        return new Imports(packageName, className, siblings, nested).resolve(source);
    }

    private String resolve(String source) {
        List<TypeMention> mentions = TypeMention.in(source);
        TreeSet<String> used = new TreeSet<>();
        for (TypeMention mention : mentions) {
            used.add(mention.owner() + ":" + topLevel(mention.name()));
            if (mention.nullable()) {
                used.add(NULLABLE_PACKAGE + ":Nullable");
            }
        }
        // A class of java.lang needs no import and goes first, so that its simple name is never given to another one.
        used.stream().filter(name -> name.startsWith(JAVA_LANG + ":")).forEach(this::claim);
        obscure(source, used);
        used.stream()
                .filter(name -> isObscured(name) && !name.startsWith(packageName + ":"))
                .forEach(this::claim);
        used.forEach(this::claim);
        StringBuilder body = new StringBuilder(source.length());
        int from = 0;
        for (TypeMention mention : mentions) {
            body.append(source, from, mention.start()).append(spelling(mention));
            from = mention.end();
        }
        return withImports(body.append(source, from, source.length()).toString());
    }

    private void claim(String qualified) {
        int colon = qualified.indexOf(':');
        String owner = qualified.substring(0, colon);
        String simpleName = qualified.substring(colon + 1);
        boolean another = siblings.contains(simpleName) && !owner.equals(packageName);
        boolean kept = another && (simpleName.equals(className) || !isObscured(qualified));
        boolean taken = nested.contains(simpleName) || kept;
        if (!taken) {
            packageBySimpleName.putIfAbsent(simpleName, owner);
        }
    }

    private void obscure(String source, Set<String> used) {
        used.stream()
                .map(Imports::root)
                .distinct()
                .filter(root -> hasVariable(source, root))
                .forEach(obscured::add);
    }

    /** Whether something is declared with a name: what stands behind it tells, outside comments. */
    private static boolean hasVariable(String source, String name) {
        String start = " " + name;
        for (int at = source.indexOf(start); at >= 0; at = source.indexOf(start, at + 1)) {
            int end = at + start.length();
            int next = source.startsWith(" ", end) ? end + 1 : end;
            if (next < source.length() && ";,)=".indexOf(source.charAt(next)) >= 0 && !isComment(source, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComment(String source, int at) {
        int start = source.lastIndexOf('\n', at) + 1;
        while (source.charAt(start) == ' ') {
            start++;
        }
        return source.charAt(start) == '/' || source.charAt(start) == '*';
    }

    private boolean isObscured(String qualified) {
        return obscured.contains(root(qualified));
    }

    private static String root(String qualified) {
        int end = 0;
        while (Character.isJavaIdentifierPart(qualified.charAt(end))) {
            end++;
        }
        return qualified.substring(0, end);
    }

    private boolean isSimple(String owner, String simpleName) {
        return owner.equals(packageBySimpleName.get(simpleName));
    }

    private String spelling(TypeMention mention) {
        String name = mention.name();
        String prefix = isSimple(mention.owner(), topLevel(name)) ? "" : mention.owner() + ".";
        if (!mention.nullable()) {
            return prefix + name;
        }
        String annotation =
                isSimple(NULLABLE_PACKAGE, "Nullable") ? "@Nullable " : "@" + NULLABLE_PACKAGE + ".Nullable ";
        int last = name.lastIndexOf('.') + 1;
        return prefix + name.substring(0, last) + annotation + name.substring(last);
    }

    private String withImports(String body) {
        TreeSet<String> names = new TreeSet<>();
        packageBySimpleName.forEach((name, owner) -> {
            if (!owner.equals(packageName) && !owner.equals(JAVA_LANG)) {
                names.add(owner + "." + name);
            }
        });
        if (names.isEmpty()) {
            return body;
        }
        String declaration = "package " + packageName + ";\n";
        int end = body.indexOf(declaration);
        if (end < 0) {
            throw new TemplateException("a template must declare the package " + packageName);
        }
        end += declaration.length();
        StringBuilder imports = new StringBuilder("\n");
        names.forEach(name -> imports.append("import ").append(name).append(";\n"));
        return body.substring(0, end) + imports + body.substring(end);
    }

    private static String topLevel(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
