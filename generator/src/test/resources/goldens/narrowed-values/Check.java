package com.example;

import com.example.api.model.NewJob;
import com.example.api.model.NewJobCodec;
import com.example.api.model.NewJobStatus;
import com.example.api.model.NewJobValidator;
import com.example.api.model.Run;
import com.example.api.model.RunCodec;
import com.example.api.model.RunFinished;
import com.example.api.model.RunResult;
import com.example.api.model.RunUnfinished;
import com.example.api.model.RunValidator;
import java.util.List;

/** One value that is left is set by the builder, and what one of the schemas rules out has no constant. */
final class Check implements Runnable {
    @Override
    public void run() {
        Run run = RunFinished.builder().name("a").result(RunResult.GOOD).build();
        require("{\"status\":\"done\",\"name\":\"a\",\"result\":\"good\"}", RunCodec.INSTANCE.encode(run));
        require(true, RunCodec.INSTANCE.decode("{\"name\":\"a\",\"status\":\"running\"}") instanceof RunUnfinished);
        for (String wrong : List.of("waiting", "lost")) {
            Run unknown = RunCodec.INSTANCE.decode("{\"name\":\"a\",\"status\":\"" + wrong + "\"}");
            require(false, RunValidator.INSTANCE.validate(unknown).isEmpty());
        }
        NewJob done = NewJobCodec.INSTANCE.decode("{\"status\":\"done\"}");
        require(NewJobStatus.Known.UNRECOGNIZED, done.status().known());
        require(1L, NewJobValidator.INSTANCE.validate(done).count());
    }

    private static void require(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", but got " + actual);
        }
    }
}
