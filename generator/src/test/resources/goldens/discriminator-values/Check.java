package com.example;

import com.example.api.model.Event;
import com.example.api.model.EventCodec;
import com.example.api.model.Item;
import com.example.api.model.ItemCodec;
import com.example.api.model.Message;
import com.example.api.model.MessageCodec;
import com.example.api.model.ModelMessage;
import com.example.api.model.Pause;
import com.example.api.model.RecordModelCodec;
import com.example.api.model.RecordModelValidator;
import com.example.api.model.Resumed;
import com.example.api.model.SecondRecord;
import com.example.api.model.ToolMessage;
import com.example.api.model.UserMessage;

/** Where there is no mapping, the constants of the cases decide, if the names of their schemas cannot. */
final class Check implements Runnable {
    @Override
    public void run() {
        Message tool = MessageCodec.INSTANCE.decode("{\"role\":\"tool\",\"result\":3}");
        equal(3L, ((ToolMessage) tool).result());
        equal(true, MessageCodec.INSTANCE.decode("{\"role\":\"guest\",\"text\":\"a\"}") instanceof UserMessage);
        equal(true, MessageCodec.INSTANCE.decode("{\"role\":\"UserMessage\"}") instanceof Message.Unknown);
        Message model = MessageCodec.INSTANCE.decode("{\"role\":\"assistant\",\"score\":1}");
        equal(true, model instanceof ModelMessage);
        equal("{\"role\":\"tool\",\"result\":4}", MessageCodec.INSTANCE.encode(ToolMessage.builder().result(4).build()));
        Item item = ItemCodec.INSTANCE.decode("{\"role\":\"user\",\"text\":\"a\"}");
        equal("{\"role\":\"user\",\"text\":\"a\"}", ItemCodec.INSTANCE.encode(item));
        equal(true, ItemCodec.INSTANCE.decode("{\"role\":\"Pause\"}") instanceof Pause);
        Event event = EventCodec.INSTANCE.decode("{\"state\":\"running\",\"after\":3}");
        equal(3L, ((Resumed) event).after());
        equal("{\"version\":2}", RecordModelCodec.INSTANCE.encode(SecondRecord.builder().build()));
        equal("", RecordModelValidator.INSTANCE.validate(SecondRecord.builder().build()).toString());
        equal(
                "/version must mean this case, as '2' does, is '1' (#/components/schemas/Record/discriminator)",
                RecordModelValidator.INSTANCE
                        .validate(SecondRecord.builder().version(1).build())
                        .toString());
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
