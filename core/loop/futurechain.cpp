// SPDX-License-Identifier: GPL-3.0-or-later

// Futures of a loop and futures of threads, chained so that one completes with the other.
#include "core/loop/futurechain.h"

#include "core/loop/executor.h"
#include "core/loop/runtime.h"

namespace loop
{

static void copyState(ConcurrentFuture &source, Future &destination)
{
    if (destination.isCancelled())
        return;
    if (source.isCancelled())
        destination.cancel();
    else if (source.peekError())
        destination.setError(source.peekError());
    else
        destination.setResult(source.peekValue());
}

static void copyState(Future &source, ConcurrentFuture &destination)
{
    if (source.isCancelled())
        destination.cancel();
    if (!destination.setRunningOrNotifyCancel())
        return;
    if (Error error = source.isCancelled() ? Error() : source.exception())
        destination.setError(std::move(error));
    else
        destination.setResult(source.peekValue());
}

void ChainedFuture::call(Future *done)
{
    copyState(*done, *m_destination);
}

Ref<Future> wrapFuture(Loop &loop, Ref<ConcurrentFuture> source)
{
    auto destination = loop.createFuture();
    destination->setJobNumber(source->jobNumber());
    destination->addDoneCallback(libraryCallable("_chain_future.<locals>._call_check_cancel",
                                                 [source](Future &done) {
                                                     if (done.isCancelled())
                                                         source->cancel();
                                                 }));
    source->addDoneCallback([destination, &loop](ConcurrentFuture &done) {
        if (loop.isClosed())
            return;
        const auto copy = [destination, source = Ref(&done)] { copyState(*source, *destination); };
        loop.callSoonThreadsafe(libraryCallable("_chain_future.<locals>._set_state", copy));
    });
    return destination;
}

Ref<Future> runInExecutor(Loop &loop, Executor *executor, Ref<Work> work)
{
    if (loop.isClosed())
        throw RuntimeError("Event loop is closed");
    Executor &pool = executor ? *executor : loop.defaultExecutor();
    return wrapFuture(loop, pool.submit(std::move(work)));
}

namespace
{
// Work that is done in a context of its own.
class WorkInContext final : public Work
{
public:
    WorkInContext(Ref<Work> work, Ref<Context> context)
        : m_work(std::move(work)), m_context(std::move(context))
    {
    }
    Value run() override
    {
        const ContextScope scope(*Interlock::current(), m_context);
        return m_work->run();
    }
    std::string functionName() const override { return m_work->functionName(); }

private:
    Ref<Work> m_work;
    Ref<Context> m_context;
};
} // namespace

Coroutine toThread(Loop &loop, Ref<Work> work)
{
    auto inContext = make<WorkInContext>(std::move(work), copyCurrentContext());
    const auto future = runInExecutor(loop, nullptr, std::move(inContext));
    co_return co_await future->waiting();
}

static void chainInto(Ref<Future> source, Ref<ConcurrentFuture> destination)
{
    Loop &loop = source->loop();
    destination->addDoneCallback([source, &loop](ConcurrentFuture &done) {
        if (!done.isCancelled() || loop.isClosed())
            return;
        const char *name = source->isTask() ? "Task.cancel" : "Future.cancel";
        loop.callSoonThreadsafe(libraryCallable(name, [source] { source->cancel(); }));
    });
    source->addDoneCallback(make<ChainedFuture>(std::move(destination)));
}

Ref<ConcurrentFuture> runCoroutineThreadsafe(Loop &loop, Ref<Body> body)
{
    auto future = make<ConcurrentFuture>(loop.runtime());
    auto context = copyCurrentContext();
    if (!context)
        context = make<Context>();
    loop.callSoonThreadsafe(libraryCallable(
        "run_coroutine_threadsafe.<locals>.callback", [&loop, body, future, context] {
            try {
                chainInto(loop.createTask(body, {}, context), future);
            } catch (...) {
                const Error error = Error::current();
                if (!error.leavesLoop() && future->setRunningOrNotifyCancel())
                    future->setError(error);
                throw;
            }
        }));
    return future;
}

} // namespace loop
