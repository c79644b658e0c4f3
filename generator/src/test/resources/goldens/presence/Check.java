package com.example;

import com.example.api.model.Cells;
import com.example.api.model.CellsCodec;
import dev.tenon.runtime.Presence;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonDecodingException;
import java.util.List;
import java.util.Optional;

final class Check implements Runnable {
    @Override
    public void run() {
        Cells cells = Cells.builder().required(1).requiredNullable(null).build();
        require(CellsCodec.INSTANCE.encode(cells).equals("{\"required\":1,\"requiredNullable\":null}"), "absent and null");
        Cells nulls = cells.toBuilder().optionalNullable(Presence.nullValue()).build();
        require(
                CellsCodec.INSTANCE.encode(nulls).equals("{\"required\":1,\"requiredNullable\":null,\"optionalNullable\":null}"),
                "null is written");
        Cells read = CellsCodec.INSTANCE.decode(
                "{\"required\":1,\"requiredNullable\":2,\"optional\":null,\"list\":[null,\"a\"],\"nullableList\":[\"b\"]}");
        require(read.optional().isEmpty() && read.requiredNullable().equals(Optional.of(2L)), "null is absent");
        require(read.list().orElseThrow().equals(List.of(Optional.empty(), Optional.of("a"))), "null items");
        require(read.nullableList().get().equals(List.of("b")), "a list that may be null");
        require(
                !cells.toBuilder().secret("hidden").build().toString().contains("hidden"),
                "secrets are not printed");
        try {
            CellsCodec.INSTANCE.decode("{\"required\":1,\"requiredNullable\":2,\"optional\":null}", DecodeOptions.strict());
            throw new AssertionError("strict reading");
        } catch (JsonDecodingException e) {
            require(e.pointer().equals("/optional"), "the place is named");
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
