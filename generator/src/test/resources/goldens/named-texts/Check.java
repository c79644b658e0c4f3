package com.example;

import com.example.api.model.Kind;
import com.example.api.model.KindCodec;
import com.example.api.model.KindString;
import com.example.api.model.KindWithRepeat;
import com.example.api.model.Task;
import com.example.api.model.TaskCodec;
import com.example.api.model.TaskLimit;
import com.example.api.model.TaskLimitEnum;
import com.example.api.model.TaskShade;
import com.example.api.model.TaskShadeString;
import com.example.api.model.TaskValidator;
import dev.tenon.runtime.json.DecodeOptions;

/** One case for all texts that a choice names. */
final class Check implements Runnable {
    @Override
    public void run() {
        Task task = Task.builder()
                .kind(new Kind.StringValue(KindString.URGENT))
                .shade(new TaskShade.StringValue(TaskShadeString.LIGHT))
                .limit(new TaskLimit.EnumValue(TaskLimitEnum.SOME))
                .build();
        String json = "{\"kind\":\"Urgent\",\"limit\":\"some\",\"shade\":\"light\"}";
        expect(TaskCodec.INSTANCE.encode(task), json);
        expect(TaskCodec.INSTANCE.decode(json, DecodeOptions.strict()), task);
        expect(TaskValidator.INSTANCE.validate(task).isEmpty(), true);
        expect(
                KindCodec.INSTANCE.decode("{\"Repeat\":3}"),
                KindWithRepeat.builder().repeat(3).build());
        Kind later = KindCodec.INSTANCE.decode("\"Later\"");
        expect(later, new Kind.StringValue(KindString.of("Later")));
        Task unknown = task.toBuilder().kind(later).build();
        expect(TaskValidator.INSTANCE.validate(unknown).isEmpty(), false);
        Task free = TaskCodec.INSTANCE.decode("{\"kind\":\"Late\",\"limit\":\"any text\"}");
        expect(free.limit().orElseThrow(), new TaskLimit.StringValue("any text"));
    }

    private static void expect(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
