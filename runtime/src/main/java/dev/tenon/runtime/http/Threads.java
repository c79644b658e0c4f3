package dev.tenon.runtime.http;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Pools whose threads keep no program alive, and end when there is nothing to do. */
final class Threads {
    private static final long IDLE_SECONDS = 10;

    private Threads() {}

    static ThreadPoolExecutor workers(@Nullable ThreadGroup group, String name) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(group, name));
    }

    static ScheduledThreadPoolExecutor timer(String name) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons(null, name));
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    private static ThreadFactory daemons(@Nullable ThreadGroup group, String name) {
        return task -> {
            Thread thread = new Thread(group, task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
