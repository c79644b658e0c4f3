package dev.tenon.generator.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives each name of a scope once. Case does not tell names apart, for the sake of file systems that ignore it. What a
 * place is called depends on the place alone, never on a counter, so that an addition elsewhere renames nothing.
 */
public final class NameScope {
    private static final int LONGEST = 100;

    private final Map<String, String> ownerByKey = new HashMap<>();
    private final Map<String, String> keptByKey = new HashMap<>();
    private final Predicate<String> alsoReserved;

    /**
     * Starts a scope in which some names are taken from the beginning.
     *
     * @param reserved the names that nothing may get
     */
    public NameScope(Set<String> reserved) {
        this(reserved, name -> false);
    }

    /**
     * Starts a scope in which some names are taken from the beginning, of which there are too many to list.
     *
     * @param reserved the names that nothing may get
     * @param alsoReserved whether nothing may get a name either; it is asked in lower case
     */
    public NameScope(Set<String> reserved, Predicate<String> alsoReserved) {
        reserved.forEach(name -> ownerByKey.put(key(name), ""));
        this.alsoReserved = alsoReserved;
    }

    /**
     * The outcome of asking for a name.
     *
     * @param name the name given
     * @param takenBy who has the name that was preferred, if it was taken; the empty text if it was reserved
     */
    public record Given(String name, Optional<String> takenBy) {}

    /**
     * Keeps a name for somebody who asks later, so that others do not get it before, unless it is taken.
     *
     * @param owner what is to be named, as in {@link #give(String, Candidates)}
     * @param name the usual name of that
     */
    public void keep(String owner, String name) {
        if (holder(owner, name, List.of("")).isEmpty()) {
            keptByKey.put(key(name), owner);
        }
    }

    /**
     * Gives a name.
     *
     * @param owner what is to be named, unique in the scope, for example its JSON pointer
     * @param candidates the names that it may have
     * @return the first that is free, else the last one with a mark; and who has the usual one if that was taken
     */
    public Given give(String owner, Candidates candidates) {
        return give(owner, candidates, List.of(""));
    }

    /**
     * Gives a family of names that differ by their suffix, all of them or none.
     *
     * @param owner what is to be named, unique in the scope
     * @param candidates the names that it may have
     * @param suffixes for example {@code ["", "Codec"]}
     * @return the name without a suffix, and who has a name of the usual family if one was taken
     */
    public Given give(String owner, Candidates candidates, List<String> suffixes) {
        Optional<String> takenBy = holder(owner, candidates.usual(), suffixes);
        String name = takenBy.isEmpty() ? candidates.usual() : other(owner, candidates.all(), suffixes);
        keptByKey.remove(key(candidates.usual()), owner);
        for (String suffix : suffixes) {
            ownerByKey.put(key(name + suffix), owner);
        }
        return new Given(name, takenBy);
    }

    private String other(String owner, List<String> names, List<String> suffixes) {
        return names.stream()
                .filter(name -> holder(owner, name, suffixes).isEmpty())
                .findFirst()
                .orElseGet(() -> names.get(names.size() - 1) + "_" + mark(owner));
    }

    /** Who else has one of the names, or will have it. */
    private Optional<String> holder(String owner, String name, List<String> suffixes) {
        for (String suffix : suffixes) {
            String key = key(name + suffix);
            String holder = ownerByKey.get(key);
            String keeper = keptByKey.get(key);
            if (holder != null) {
                return Optional.of(holder);
            }
            if (keeper != null && !keeper.equals(owner)) {
                return Optional.of(keeper);
            }
            if (alsoReserved.test(key)) {
                return Optional.of("");
            }
        }
        return Optional.empty();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A name becomes a file's, with a suffix; many file systems end at 255 characters. The end of a long one is a digest. */
    static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 9) + "_" + mark(name);
    }

    /** Eight hexadecimal digits that depend on the owner alone. */
    private static String mark(String owner) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(owner.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
