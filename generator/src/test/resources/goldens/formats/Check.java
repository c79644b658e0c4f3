package com.example;

import com.example.api.model.Formats;
import com.example.api.model.FormatsCodec;
import com.example.api.model.Times;
import com.example.api.model.TimesValidator;
import java.time.Duration;

final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"dateTime\":\"2020-11-11T11:11:11.111+01:00\",\"date\":\"2020-02-29\",\"bytes\":\"aGk=\","
                + "\"int32\":-5,\"plain\":60.0,\"huge\":12345678901234567890,\"double\":0.1,"
                + "\"decimal\":1.10,\"any\":{\"a\":[1,null]}}";
        Formats read = FormatsCodec.INSTANCE.decode(json);
        require(read.plain().orElseThrow() == 60, "60.0 is an integer");
        require(read.decimal().orElseThrow().toString().equals("1.10"), "decimals are exact");
        require(FormatsCodec.INSTANCE.encode(read).equals(json.replace("60.0", "60")), "there and back");
        require(areRight("12:30:00", Duration.ofMillis(3_602_500).toString()), "a local time, PT1H2.5S");
        require(areRight("12:30:00+01:00", Duration.ofSeconds(-1).toString()), "a time with its offset, PT-1S");
        require(!areRight("12:30", "P1D") && !areRight("12:30:00", "1 day"), "other texts");
    }

    private static boolean areRight(String time, String duration) {
        Times times = Times.builder().time(time).duration(duration).build();
        return TimesValidator.INSTANCE.validate(times).isEmpty();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
