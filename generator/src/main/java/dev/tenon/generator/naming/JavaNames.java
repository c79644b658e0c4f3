package dev.tenon.generator.naming;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes Java identifiers of the contract's names, by Java's conventions. Every result is a legal identifier in ASCII. */
public final class JavaNames {
    private JavaNames() {}

    /**
     * The simple name of a class.
     *
     * @param parts the parts of the contract's name, outermost first
     * @return for example {@code SessionProperties}; one that is taken, as by {@code java.lang}, gets the suffix {@code Model}
     */
    public static String type(List<String> parts) {
        return legalType(parts.stream().flatMap(part -> Words.of(part).stream()).toList());
    }

    /**
     * The simple name of a client's class.
     *
     * @param title the contract's title
     * @return for example {@code PetStoreClient}, of a pet store and of a pet store client
     */
    public static String client(String title) {
        String titled = type(List.of(title));
        return titled.endsWith("Client") ? titled : type(List.of(title, "client"));
    }

    /**
     * The names that a class may have, the usual one first; the next ones say more of what the contract's name consists of.
     *
     * @param parts the parts of the contract's name, outermost first
     * @return for example {@code FooBar}, {@code FooUnderscoreBar} and {@code LowerFooUnderscoreBar}
     */
    public static Candidates types(List<String> parts) {
        return types(parts, "");
    }

    /**
     * The names that a class may have whose name ends with a word that is not the contract's.
     *
     * @param parts the parts of the contract's name, outermost first
     * @param last the word, lower case
     * @return for example {@code PetsOperations}, {@code CapitalPetsOperations}
     */
    public static Candidates types(List<String> parts, String last) {
        return candidates(words -> legalType(Stream.concat(
                        parts.stream().flatMap(part -> words.apply(part).stream()), Words.of(last).stream())
                .toList()));
    }

    /**
     * The simple name of a class in which every character of the contract's name is spelled out.
     *
     * @param parts the parts of the contract's name, outermost first
     * @return for example {@code FooUnderscoreBar}
     */
    public static String distinctType(List<String> parts) {
        return legalType(
                parts.stream().flatMap(part -> Words.spelledOut(part).stream()).toList());
    }

    /**
     * The name of a field, accessor or parameter.
     *
     * @param name the contract's name
     * @return for example {@code maxLeaseTimeMinutes}; a reserved word gets a trailing underscore
     */
    public static String member(String name) {
        return legalMember(Words.of(name));
    }

    /**
     * The names that a member may have, the usual one first; the next ones say more of what the contract's name consists of.
     *
     * @param name the contract's name
     * @return for example {@code fooBar}, {@code fooUnderscoreBar} and {@code lowerFooUnderscoreBar}
     */
    public static Candidates members(String name) {
        return candidates(words -> legalMember(words.apply(name)));
    }

    /**
     * The name of a member of something whose own name need not be said again.
     *
     * @param owner the contract's name of that, for example {@code repos}
     * @param name the contract's name of the member, for example {@code repos/get}
     * @return for example {@code get}; the whole name if it does not start with the owner's words and a separator
     */
    public static String memberOf(String owner, String name) {
        List<String> words = lowerCase(owner);
        for (int i = 1; i < name.length() - 1; i++) {
            boolean separator = !Character.isLetterOrDigit(name.charAt(i));
            if (separator && lowerCase(name.substring(0, i)).equals(words)) {
                List<String> rest = Words.of(name.substring(i + 1));
                return rest.isEmpty() ? member(name) : legalMember(rest);
            }
        }
        return member(name);
    }

    /**
     * The name of a constant. A value of symbols alone is called after these, and a sign at its beginning or end is told.
     *
     * @param name the contract's name or value
     * @return for example {@code NOT_FOUND}, {@code LESS_EQUALS} or {@code MINUS_CREATED_AT}; {@code EMPTY} for the empty text
     */
    public static String constant(String name) {
        return legalConstant(Words.ofValue(name));
    }

    /**
     * The names that a constant may have, the usual one first; the next ones say more of what the contract's text consists of.
     *
     * @param name the contract's name or value
     * @return for example {@code NAME}, {@code UNDERSCORE_NAME} and {@code LOWER_UNDERSCORE_NAME}
     */
    public static Candidates constants(String name) {
        return candidates(Words::ofValue, words -> legalConstant(words.apply(name)));
    }

    private static Candidates candidates(Function<Function<String, List<String>>, String> naming) {
        return candidates(Words::of, naming);
    }

    private static Candidates candidates(
            Function<String, List<String>> usual, Function<Function<String, List<String>>, String> naming) {
        return Candidates.of(
                naming.apply(usual),
                () -> Stream.<Function<String, List<String>>>of(Words::marked, Words::spelledOut, Words::cased)
                        .map(naming));
    }

    private static String legalType(List<String> words) {
        String name = capitalised(words);
        if (name.isEmpty()) {
            return "Unnamed";
        }
        String legal = startsWithDigit(name) ? "Value" + name : name;
        return NameScope.shortened(ReservedNames.isTaken(legal) ? legal + "Model" : legal);
    }

    private static String legalMember(List<String> words) {
        String joined = capitalised(words);
        if (joined.isEmpty()) {
            return "unnamed";
        }
        String name = joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
        String legal = startsWithDigit(name) ? "value" + name : name;
        boolean taken = ReservedNames.isReservedWord(legal) || ReservedNames.isObjectMethod(legal);
        return NameScope.shortened(taken ? legal + "_" : legal);
    }

    private static String legalConstant(List<String> words) {
        String name = String.join("_", words).toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return "EMPTY";
        }
        return NameScope.shortened(startsWithDigit(name) ? "VALUE_" + name : name);
    }

    private static List<String> lowerCase(String text) {
        return Words.of(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean startsWithDigit(String name) {
        return name.charAt(0) >= '0' && name.charAt(0) <= '9';
    }

    /** The words in one, each with a capital letter; they begin with a letter or digit of ASCII. */
    private static String capitalised(List<String> words) {
        StringBuilder joined = new StringBuilder();
        for (String word : words) {
            joined.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return joined.toString();
    }
}
