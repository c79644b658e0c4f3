package dev.tenon.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which required properties a builder lacks, all of them at once. */
public final class MissingPropertiesException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** The simple name of the class that was to be built. */
    private final String type;

    /** The names of what is missing. */
    private final String[] properties;

    /**
     * An exception that names those of the required properties whose value is null.
     *
     * @param type the simple name of the class that was to be built
     * @param namesAndValues the name of each required property, each followed by its value or null
     */
    public MissingPropertiesException(String type, @Nullable Object... namesAndValues) {
        this(type, missing(namesAndValues));
    }

    private MissingPropertiesException(String type, List<String> properties) {
        super(type + " lacks required properties: " + String.join(", ", properties));
        this.type = type;
        this.properties = properties.toArray(String[]::new);
    }

    private static List<String> missing(@Nullable Object[] namesAndValues) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) {
                missing.add(String.valueOf(namesAndValues[i]));
            }
        }
        return missing;
    }

    /**
     * What was to be built.
     *
     * @return the simple name of the class
     */
    public String type() {
        return type;
    }

    /**
     * What is missing.
     *
     * @return the properties' names in JSON, in the order of the contract
     */
    public List<String> properties() {
        return List.of(properties);
    }
}
