package dev.tenon.runtime.schema;

import dev.tenon.runtime.validation.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a builder has been told. Keywords that mean something together only become one in the end. */
final class Parts {
    private final String pointer;
    private final List<Keyword> keywords = new ArrayList<>();
    private final Map<String, JsonSchema> properties = new LinkedHashMap<>();
    final List<Members.Matching> patterns = new ArrayList<>(0);

    @Nullable
    JsonSchema others;

    List<JsonSchema> prefix = List.of();

    @Nullable
    JsonSchema items;

    @Nullable
    JsonSchema contains;

    int minContains = -1;
    int maxContains = -1;

    @Nullable
    JsonSchema condition;

    @Nullable
    JsonSchema then;

    @Nullable
    JsonSchema otherwise;

    @Nullable
    JsonSchema unevaluatedItems;

    @Nullable
    JsonSchema unevaluatedProperties;

    Parts(String pointer) {
        this.pointer = pointer;
    }

    String pointer() {
        return pointer;
    }

    String pointer(String keyword) {
        return pointer + '/' + keyword;
    }

    String pointer(String keyword, String name) {
        return Pointers.property(pointer(keyword), name);
    }

    void add(Keyword keyword) {
        keywords.add(keyword);
    }

    void property(String name, JsonSchema schema) {
        if (properties.put(name, schema) != null) {
            throw new IllegalArgumentException("a property has one schema: " + name);
        }
    }

    JsonSchema toSchema() {
        List<Keyword> all = new ArrayList<>(keywords);
        if (!properties.isEmpty() || !patterns.isEmpty() || others != null) {
            all.add(new Members(
                    List.copyOf(properties.keySet()),
                    Map.copyOf(properties),
                    List.copyOf(patterns),
                    others,
                    pointer("additionalProperties")));
        }
        if (!prefix.isEmpty() || items != null) {
            all.add(new ArrayKeyword.Elements(prefix, items, pointer("items")));
        }
        if (contains != null) {
            all.add(new ArrayKeyword.Contains(contains, minContains, maxContains, pointer));
        }
        if (condition != null) {
            all.add(new Applicator.Conditional(condition, then, otherwise));
        }
        boolean marking = unevaluatedItems != null || unevaluatedProperties != null;
        // These look at what all others have seen.
        if (unevaluatedItems != null) {
            all.add(new ArrayKeyword.UnevaluatedItems(unevaluatedItems, pointer("unevaluatedItems")));
        }
        if (unevaluatedProperties != null) {
            all.add(new ObjectKeyword.Unevaluated(unevaluatedProperties, pointer("unevaluatedProperties")));
        }
        return new JsonSchema(pointer, List.copyOf(all), marking);
    }
}
