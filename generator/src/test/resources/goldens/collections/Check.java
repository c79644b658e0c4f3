package com.example;

import com.example.api.model.Collections;
import com.example.api.model.CollectionsCodec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a caller changes after handing it over does not reach an object, however deep it lies. */
final class Check implements Runnable {
    @Override
    public void run() {
        Map<String, BigDecimal> map = new HashMap<>(Map.of("a", BigDecimal.ONE));
        List<Optional<String>> list = new ArrayList<>(List.of(Optional.of("b")));
        List<List<String>> plane = new ArrayList<>(List.of(new ArrayList<>(List.of("c"))));
        Collections.Builder builder = Collections.builder()
                .maps(Map.of("a", map))
                .nullables(List.of(Optional.of(list), Optional.empty()))
                .cube(List.of(plane))
                .additionalProperties(Map.of("d", plane));
        Collections built = builder.build();
        Collections same = CollectionsCodec.INSTANCE.decode(CollectionsCodec.INSTANCE.encode(built));
        map.clear();
        list.clear();
        plane.get(0).clear();
        plane.clear();
        if (!built.equals(same) || !builder.build().equals(same)) {
            throw new AssertionError(built + " has changed, it was " + same);
        }
    }
}
