package com.example;

import com.example.api.model.Cells;
import com.example.api.model.CellsCodec;
import com.example.api.model.CellsOrNote;
import com.example.api.model.CellsOrNoteCodec;
import dev.tenon.runtime.Presence;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonDecodingException;
import java.util.Arrays;
import java.util.Collections;
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
        nulls();
        absentForNull();
        try {
            CellsCodec.INSTANCE.decode("{\"required\":1,\"requiredNullable\":2,\"optional\":null}", DecodeOptions.strict());
            throw new AssertionError("strict reading");
        } catch (JsonDecodingException e) {
            require(e.pointer().equals("/optional"), "the place is named");
        }
    }

    private static void absentForNull() {
        String document = "{\"required\":1}";
        require(CellsCodec.INSTANCE.decode(document).requiredNullable().isEmpty(), "absent stands for null");
        try {
            CellsCodec.INSTANCE.decode(document, DecodeOptions.strict());
            throw new AssertionError("strict reading");
        } catch (JsonDecodingException e) {
            require(e.getMessage().contains("the required property requiredNullable"), e.getMessage());
        }
        require(
                CellsOrNoteCodec.INSTANCE.decode(document) instanceof CellsOrNote.Unknown,
                "a case is told by what is there");
    }

    private static void nulls() {
        refused("optionalNullable is null", () -> Cells.builder().optionalNullable((Presence<Long>) null));
        refused("nullableList is null", () -> Cells.builder().nullableList((Presence<List<String>>) null));
        refused("nullableList is null", () -> Cells.builder().nullableList((List<String>) null));
        refused("nullableList: item 1 is null", () -> Cells.builder().nullableList(Arrays.asList("a", null)));
        Presence<List<String>> present = Presence.of(Arrays.asList("a", null));
        refused("nullableList: item 1 is null", () -> Cells.builder().nullableList(present));
        refused("list: item 0 is null", () -> Cells.builder().list(Collections.singletonList(null)));
        refused("map: the value of k is null", () -> Cells.builder().map(Collections.singletonMap("k", null)));
        refused("map: a name is null", () -> Cells.builder().map(Collections.singletonMap(null, Optional.of(1L))));
    }

    private static void refused(String message, Runnable call) {
        try {
            call.run();
        } catch (NullPointerException e) {
            require(message.equals(e.getMessage()), message + ", not " + e.getMessage());
            return;
        }
        throw new AssertionError(message);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
