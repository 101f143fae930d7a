// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/future.h"
#include "core/loop/handle.h"
#include "core/loop/observer.h"
#include "core/loop/readyqueue.h"
#include "core/loop/task.h"
#include "core/loop/timerheap.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace loop
{

class Executor;
class Runtime;

// An event loop (asyncio's BaseEventLoop). Made by Runtime::createLoop(); used under the
// interpreter's lock, except post().
class Loop final : public Counted
{
public:
    explicit Loop(Runtime &runtime);

    Runtime &runtime() const { return m_runtime; }
    int number() const { return m_number; }
    double time() const;

    // All throw RuntimeError("Event loop is closed") once it is.
    Ref<Handle> callSoon(Ref<Callable> callable);
    Ref<Handle> callSoonThreadsafe(Ref<Callable> callable);
    Ref<TimerHandle> callLater(double delay, Ref<Callable> callable);
    Ref<TimerHandle> callAt(double when, Ref<Callable> callable);
    // From any thread, without the lock: the function is run in a turn of this loop, under the
    // lock, as a library callback. For what happens outside, such as a network reply.
    void post(std::function<void()> function);

    Ref<Future> createFuture();
    // The context is the task's own; null: a copy of the calling thread's.
    Ref<Task> createTask(Ref<Body> body, std::string name = {}, Ref<Context> context = {});
    // The same, never by the task factory.
    Ref<Task> makeTask(Ref<Body> body, std::string name = {}, Ref<Context> context = {});
    // Makes the tasks instead, if it is set (set_task_factory()).
    std::function<Ref<Task>(const Ref<Body> &, const Ref<Context> &)> taskFactory;
    // One that answers a request: a child of the server, woken by the task that asks (either may be
    // null).
    Ref<Task> makeRequestTask(Ref<Body> body, std::string name, Ref<Context> context, Task *server,
                              Task *requester);
    // Not under the loop's own name but a caller's, as asyncio.create_task(c, name=...) in 3.11:
    // takes a number first, then renames.
    Ref<Task> createTaskThenName(Ref<Body> body, std::string name, Ref<Context> context = {});

    // Blocks until stop(). Throws what leaves the loop.
    void runForever();
    // Blocks until the future is done; its result or what it throws.
    Value runUntilComplete(Ref<Future> future);
    Value runUntilComplete(Ref<Body> body);
    void stop() { m_stopping = true; }
    void close();
    bool isRunning() const { return m_thread != nullptr; }
    Thread &thread() const { return *m_thread; } // that runs it
    bool isClosed() const { return m_closed; }
    bool isInRunUntilComplete() const { return m_runsUntilComplete > 0; }

    Task *currentTask() const { return m_currentTask; }
    std::vector<Ref<Task>> allTasks() const; // those not done, in order of creation
    std::vector<Ref<Future>> allFutures() const; // tasks too, in order of creation
    // The task whose exception has left the loop last, once; null: none.
    Ref<Task> takeTaskThatLeft() { return std::exchange(m_taskThatLeft, nullptr); }
    void setTaskThatLeft(Ref<Task> task) { m_taskThatLeft = std::move(task); }

    // What a turn does with the handle at its front.
    enum class TurnPart : std::uint8_t { Calling, LettingGo, LettingGoOfLast };
    TurnPart turnPart() const { return m_turnPart; }
    // While it runs: what the client's hook callerOfLoop said when it began to.
    const void *caller() const { return m_caller; }

    using ExceptionHandler = std::function<void(Loop &, const ExceptionContext &)>;
    void setExceptionHandler(ExceptionHandler handler) { m_exceptionHandler = std::move(handler); }
    bool hasExceptionHandler() const { return bool(m_exceptionHandler); }
    void callExceptionHandler(const ExceptionContext &context);
    void defaultExceptionHandler(const ExceptionContext &context);

    bool isDebug() const { return m_debug; }
    void setDebug(bool debug) { m_debug = debug; }
    double slowCallbackDuration = 0.1; // seconds
    // Called in debug mode for a handle that took longer: what ran, and the seconds it took.
    std::function<void(const std::string &what, double seconds)> slowCallback;

    // The default executor, made when first used. Throws after shutdownDefaultExecutor().
    Executor &defaultExecutor();
    void setDefaultExecutor(Ref<Executor> executor);
    Ref<Body> shutdownDefaultExecutor();
    // Closes the async generators that are alive: takes the bodies of their aclose().
    Ref<Body> shutdownAsyncGenerators();
    std::function<std::vector<Ref<Body>>()> takeAsyncGenerators;
    std::function<std::string(std::size_t)> describeAsyncGenerator;
    bool hasShutDownAsyncGenerators() const { return m_asyncGeneratorsShutDown; }

    void *wrapper = nullptr; // the client's object for this loop, unowned

    // A turn: moves what is due to the ready queue and runs what was ready then. Synchronous.
    void turn();
    // Until when there is nothing to do.
    struct NextWork {
        bool now;                            // there is
        std::optional<Nanoseconds> deadline; // else: then, or, empty, when somebody calls
    };
    NextWork nextWork();
    void pollBegins(const NextWork &work);
    void pollEnds(WaitEnd end); // throws what an interrupt throws
    bool takeWakeUp() { return std::exchange(m_wokenUp, false); }
    bool isStopping() const { return m_stopping; }

    // For futures and tasks.
    void scheduleStep(Task &task, ReadyCause cause);
    void scheduleDoneCallback(Ref<Callable> callable, Future &future);
    void addFuture(Future &future);
    void removeFuture(Future &future);
    Task *exchangeCurrentTask(Task *task) { return std::exchange(m_currentTask, task); }
    void timerCancelled(TimerHandle &timer);
    void countUnwinding(int change) { m_tasksUnwinding += change; }
    void unwind();
    bool hasFuture(const Future *future) const; // whether it is alive; slow
    bool hasFutures() const { return m_firstFuture != nullptr; }

private:
    ~Loop() override;
    class RunScope;
    bool maySchedule() const;
    void checkOpen() const;
    void checkThread() const;
    Ref<Handle> pushHandle(Ref<Callable> callable);
    void checkMayRun() const;
    void runEntry(ReadyQueue::Entry entry, bool isLast);
    void runOne(const ReadyQueue::Entry &entry);
    void runHandle(Handle &handle);
    void runCallable(Callable &callable, Future *future, Handle *handle);
    Value finishRun(Ref<Future> future, bool isNew);
    void takePosted();
    std::string describeSlow(const ReadyQueue::Entry &entry) const;
    void callbackFailed(Callable &callable, Handle *handle, Error error);
    void wakeUp();

    Runtime &m_runtime;
    const int m_number;
    ReadyQueue m_ready;
    TimerHeap m_timers;
    Thread *m_thread = nullptr;        // that runs it
    Thread *m_pollingThread = nullptr; // that waits in it for something to do
    Task *m_currentTask = nullptr;
    Ref<Task> m_taskThatLeft;
    const void *m_caller = nullptr;
    TurnPart m_turnPart = TurnPart::Calling;
    Future *m_firstFuture = nullptr;
    Future *m_lastFuture = nullptr;
    ExceptionHandler m_exceptionHandler;
    Ref<Executor> m_defaultExecutor;
    int m_runsUntilComplete = 0;
    int m_tasksUnwinding = 0;
    bool m_stopping = false;
    bool m_closed = false;
    bool m_wokenUp = false;
    bool m_debug = false;
    bool m_executorShutDown = false;
    bool m_asyncGeneratorsShutDown = false;
    std::mutex m_postedMutex;
    std::vector<std::function<void()>> m_posted;
    std::atomic<bool> m_hasPosted{false};
    Thread *m_postTarget = nullptr; // the thread that runs it
};

// What is done in this scope is another task's doing, as observers are told. Only for what calls
// nothing of the program: a future's end, a new task.
class CurrentTaskScope
{
public:
    CurrentTaskScope(Loop &loop, Task *task)
        : m_loop(loop), m_previous(loop.exchangeCurrentTask(task))
    {
    }
    ~CurrentTaskScope() { m_loop.exchangeCurrentTask(m_previous); }
    CurrentTaskScope(const CurrentTaskScope &) = delete;
    CurrentTaskScope &operator=(const CurrentTaskScope &) = delete;

private:
    Loop &m_loop;
    Task *m_previous;
};

} // namespace loop
