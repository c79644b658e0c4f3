package dev.tenon.runtime.http;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The calls of an operation for its pages.
 *
 * @param calls makes them
 * @param parts what they share
 * @param decoder makes a page of an answer
 * @param options what is different for these calls
 * @param <P> the pages' type
 */
record PageCalls<P>(OperationCalls calls, CallerParts parts, AnswerDecoder<P> decoder, CallOptions options)
        implements Pages.Fetcher<P> {
    private static Route route(PageWalk.Step step) {
        return step.url().map(Route::to).orElseGet(() -> Route.of(step.request()));
    }

    private PageWalk.Page<P> page(PageWalk.Step step, Answer answer) {
        URI url = parts.endpoint().url(step.request(), route(step), List.of());
        return new PageWalk.Page<>(decoder.decode(answer), answer.head(), url);
    }

    @Override
    public PageWalk.Page<P> fetch(PageWalk.Step step) {
        Answer answer = calls.await(step.request(), route(step), options);
        return OperationCalls.decoded(answer, arrived -> page(step, arrived));
    }

    @Override
    public CompletableFuture<PageWalk.Page<P>> start(PageWalk.Step step) {
        return calls.callAsync(step.request(), route(step), answer -> page(step, answer), options);
    }

    @Override
    public Executor workers() {
        return parts.workers();
    }
}
