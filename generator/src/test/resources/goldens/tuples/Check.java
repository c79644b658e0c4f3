package com.example;

import com.example.api.model.Height;
import com.example.api.model.Tuples;
import com.example.api.model.TuplesCodec;
import com.example.api.model.TuplesValidator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

final class Check implements Runnable {
    @Override
    public void run() {
        Tuples right = Tuples.builder()
                .position(List.of(new BigDecimal("170.5"), new BigDecimal("45")))
                .heights(List.of(Height.builder().metres(BigDecimal.ONE).build()))
                .days(List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)))
                .build();
        require(TuplesValidator.INSTANCE.validate(right).isEmpty(), "right at each place");
        require(TuplesCodec.INSTANCE.decode(TuplesCodec.INSTANCE.encode(right)).equals(right), "read as it was written");
        require(violations("{\"position\": [45, 170.5]}").equals(List.of("/position/1 maximum")), "the place counts");
        require(violations("{\"heights\": [{\"metres\": -1}]}").equals(List.of("/heights/0/metres minimum")), "said once");
        require(violations("{\"pair\": [{}, {}, {}]}").equals(List.of("/pair/2 items")), "as many as places");
        require(violations("{\"position\": [1, 2, 3]}").equals(List.of("/position/2 items")), "no more items");
        require(violations("{\"upwards\": [1, 2, 300]}").isEmpty(), "further items");
        require(violations("{\"together\": [\"abc\"]}").equals(List.of("/together/0 maxLength")), "in a part");
    }

    private static List<String> violations(String json) {
        return TuplesValidator.INSTANCE.validate(TuplesCodec.INSTANCE.decode(json)).asList().stream()
                .map(violation -> violation.pointer() + " " + violation.keyword())
                .toList();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
