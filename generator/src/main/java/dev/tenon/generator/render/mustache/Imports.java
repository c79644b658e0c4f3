package dev.tenon.generator.render.mustache;

import dev.tenon.generator.render.text.TypeMention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides for one file which types are imported and which are written in full. A class of the same package keeps its simple name
 * unless a class nested in the file hides it; of several others with one simple name one of a package below is imported, else the
 * alphabetically first: written in full are those of the JDK and of the runtime, whose packages no variable hides.
 */
public final class Imports {
    private static final String JAVA_LANG = "java.lang";
    private static final String NULLABLE_PACKAGE = "org.jspecify.annotations";

    private final String packageName;
    private final Set<String> siblings;
    private final Set<String> nested;
    private final Map<String, String> packageBySimpleName = new TreeMap<>();

    private Imports(String packageName, Set<String> siblings, Set<String> nested) {
        this.packageName = packageName;
        this.siblings = siblings;
        this.nested = nested;
    }

    /**
     * Turns the tokens of a file into names, and puts the imports behind its package declaration.
     *
     * @param source the file with tokens
     * @param packageName the file's package
     * @param siblings the simple names of the classes in the package
     * @param nested the simple names of the classes nested in the file, which hide everything else of that name
     * @return the file
     */
    public static String resolve(String source, String packageName, Set<String> siblings, Set<String> nested) {
        return new Imports(packageName, siblings, nested).resolve(source);
    }

    private String resolve(String source) {
        List<TypeMention> mentions = TypeMention.in(source);
        Map<String, TypeMention> distinct = new HashMap<>();
        mentions.forEach(mention -> distinct.put(mention.token(), mention));
        TreeSet<String> used = new TreeSet<>();
        for (TypeMention mention : distinct.values()) {
            used.add(mention.owner() + ":" + topLevel(mention.name()));
            if (mention.nullable()) {
                used.add(NULLABLE_PACKAGE + ":Nullable");
            }
        }
        // A class of java.lang needs no import and goes first, so that its simple name is never given to another one.
        used.stream().filter(name -> name.startsWith(JAVA_LANG + ":")).forEach(this::claim);
        used.stream().filter(name -> name.startsWith(packageName + ".")).forEach(this::claim);
        used.forEach(this::claim);
        Map<String, String> spellings = new HashMap<>();
        distinct.forEach((token, mention) -> spellings.put(token, spelling(mention)));
        StringBuilder body = new StringBuilder(source.length());
        int from = 0;
        for (TypeMention mention : mentions) {
            body.append(source.substring(from, mention.start())).append(spellings.get(mention.token()));
            from = mention.end();
        }
        insertImports(body.append(source.substring(from)));
        return body.toString();
    }

    private void claim(String qualified) {
        int colon = qualified.indexOf(':');
        String owner = qualified.substring(0, colon);
        String simpleName = qualified.substring(colon + 1);
        boolean another = siblings.contains(simpleName) && !owner.equals(packageName);
        if (!another && !nested.contains(simpleName)) {
            packageBySimpleName.putIfAbsent(simpleName, owner);
        }
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

    private void insertImports(StringBuilder body) {
        TreeSet<String> names = new TreeSet<>();
        packageBySimpleName.forEach((name, owner) -> {
            if (!owner.equals(packageName) && !owner.equals(JAVA_LANG)) {
                names.add(owner + "." + name);
            }
        });
        if (names.isEmpty()) {
            return;
        }
        String declaration = "package " + packageName + ";\n";
        int end = body.indexOf(declaration);
        if (end < 0) {
            throw new TemplateException("a template must declare the package " + packageName);
        }
        StringBuilder imports = new StringBuilder("\n");
        names.forEach(name -> imports.append("import ").append(name).append(";\n"));
        body.insert(end + declaration.length(), imports);
    }

    private static String topLevel(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
