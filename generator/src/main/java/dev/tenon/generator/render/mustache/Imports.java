package dev.tenon.generator.render.mustache;

import dev.tenon.generator.render.view.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides for one file which types are imported and which are written in full. A class of the same package keeps its simple name
 * unless a class nested in the file hides it; of several others with one simple name the alphabetically first is imported.
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

    /**
     * A type in the source.
     *
     * @param start where its token begins
     * @param end where the source goes on behind it
     * @param nullable whether it may be null
     * @param owner its package
     * @param name its simple names, with dots between them
     */
    private record Token(int start, int end, boolean nullable, String owner, String name) {
        static List<Token> in(String source) {
            List<Token> tokens = new ArrayList<>();
            int start = source.indexOf(TypeToken.START);
            while (start >= 0) {
                int separator = source.indexOf(TypeToken.SEPARATOR, start);
                int end = source.indexOf(TypeToken.END, separator);
                boolean nullable = source.charAt(start + 1) == TypeToken.NULLABLE;
                String owner = source.substring(start + (nullable ? 2 : 1), separator);
                tokens.add(new Token(start, end + 1, nullable, owner, source.substring(separator + 1, end)));
                start = source.indexOf(TypeToken.START, end);
            }
            return tokens;
        }
    }

    private String resolve(String source) {
        List<Token> tokens = Token.in(source);
        TreeSet<String> used = new TreeSet<>();
        for (Token token : tokens) {
            used.add(token.owner() + ":" + topLevel(token.name()));
            if (token.nullable()) {
                used.add(NULLABLE_PACKAGE + ":Nullable");
            }
        }
        // A class of java.lang needs no import and goes first, so that its simple name is never given to another one.
        used.stream().filter(name -> name.startsWith(JAVA_LANG + ":")).forEach(this::claim);
        used.forEach(this::claim);
        StringBuilder body = new StringBuilder(source.length());
        int from = 0;
        for (Token token : tokens) {
            body.append(source, from, token.start()).append(spelling(token));
            from = token.end();
        }
        return withImports(body.append(source, from, source.length()).toString());
    }

    private void claim(String qualified) {
        int colon = qualified.indexOf(':');
        String owner = qualified.substring(0, colon);
        String simpleName = qualified.substring(colon + 1);
        boolean taken = nested.contains(simpleName) || siblings.contains(simpleName) && !owner.equals(packageName);
        if (!taken) {
            packageBySimpleName.putIfAbsent(simpleName, owner);
        }
    }

    private boolean isSimple(String owner, String simpleName) {
        return owner.equals(packageBySimpleName.get(simpleName));
    }

    private String spelling(Token token) {
        String name = token.name();
        String prefix = isSimple(token.owner(), topLevel(name)) ? "" : token.owner() + ".";
        if (!token.nullable()) {
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
