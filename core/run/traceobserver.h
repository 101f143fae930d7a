// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/observer.h"
#include "core/loop/runtime.h"
#include "core/script/interpreter.h"
#include "core/stdlib/environment.h"
#include "core/trace/recorder.h"

#include <unordered_map>

namespace run
{

/// Writes what the loop and the library report into the trace. Called under the interpreter's lock.
class TraceObserver final : public loop::Observer, public stdlib::Witness
{
public:
    TraceObserver(trace::Recorder &recorder, const loop::Clock &clock);

    /// Results and queue items are written by their repr(), whatever that runs (the canonical text of
    /// level 3). Otherwise only the built-in ones, shortened.
    void setFullReprs(bool full) { m_fullReprs = full; }
    void setInterpreter(script::Interpreter *interpreter) { m_interpreter = interpreter; }

    trace::Time now() const { return m_clock.now(); }
    trace::Recorder &recorder() { return m_recorder; }
    static trace::Actor actor(const loop::Actor &who);

    void turnBegan(loop::Loop &loop, std::size_t handles) override;
    void pollBegan(loop::Loop &loop, std::optional<loop::Nanoseconds> deadline) override;
    void pollEnded(loop::Loop &loop, loop::WaitEnd end) override;
    void handleBegan(loop::Loop &loop, const loop::HandleInfo &info) override;
    void handleEnded(loop::Loop &loop, const loop::HandleInfo &info) override;
    void taskCreated(loop::Task &task, loop::Actor by) override;
    void taskRenamed(loop::Task &task) override;
    void taskReady(loop::Task &task, loop::ReadyCause cause, loop::Actor by) override;
    void taskStepBegan(loop::Task &task) override;
    void taskStepEnded(loop::Task &task) override;
    void taskWaits(loop::Task &task, const loop::WaitReason &reason) override;
    void taskDone(loop::Task &task) override;
    void taskCancelRequested(loop::Task &task, loop::Actor by) override;
    void taskUncancelled(loop::Task &task) override;
    void waiterAdded(loop::Task &task, const loop::Callable *callback,
                     const loop::Task *waiter) override;
    void callbacksRemoved(loop::Task &task, const loop::Callable &callback,
                          std::size_t number) override;
    void timerSet(loop::TimerHandle &timer, loop::Actor by) override;
    void timerCancelled(loop::TimerHandle &timer) override;
    void objectCreated(loop::SyncObject &object) override;
    void objectTaken(loop::SyncObject &object, loop::Actor by) override;
    void objectReleased(loop::SyncObject &object, loop::Actor by) override;
    void queuePut(loop::Queue &queue, const loop::Value &item, std::size_t depth,
                  loop::Actor by) override;
    void queueGot(loop::Queue &queue, const loop::Value &item, std::size_t depth,
                  loop::Actor by) override;
    void poolCreated(loop::Executor &pool) override;
    void jobSubmitted(loop::Job &job, loop::Actor by) override;
    void jobStarted(loop::Job &job, int worker) override;
    void jobFinished(loop::Job &job, const loop::Outcome &outcome) override;
    void jobCancelled(loop::Job &job) override;
    void threadStarted(loop::Thread &thread) override;
    void threadEnded(loop::Thread &thread) override;
    void sleepBegan(loop::Actor who, double seconds) override;
    void sleepEnded(loop::Actor who) override;
    void exceptionLogged(const loop::ExceptionContext &context) override;
    void interrupted(const char *why) override;

    void taskArguments(loop::Task &task, std::span<const std::string> texts) override;
    void objectNamed(loop::SyncObject &object, const std::string &variable) override;
    void serverSeen(int number, const std::string &address) override;
    void requestBegan(int server, const std::string &what, std::size_t inFlight,
                      loop::Actor by) override;
    void requestEnded(int server, const std::string &what, std::size_t inFlight,
                      loop::Actor by) override;

    /// Called where a task's step or another handle ends.
    std::function<void()> onHandleEnded;
    /// Whether others than the loop and its workers may wake it.
    std::function<bool()> isReachable;
    /// Called before the loop waits.
    std::function<void(std::optional<loop::Nanoseconds> deadline)> onPoll;

private:
    std::uint32_t currentLine() const;
    std::string reprOf(const script::Value &value) const;
    void describe(const loop::Error &error, std::string &type, std::string &text) const;
    void addTarget(const loop::Future &future, std::vector<trace::Target> &targets) const;
    void tellDefinition(const loop::Body &body, const std::string &coroutine);
    void tellStack(loop::Task &task, std::uint64_t place);
    bool tellWaitingPlace(loop::Task &task);
    void tellResult(trace::Id task, const script::Value &result);
    void tellFailure(trace::Id task, const loop::Error &error);
    trace::Waking waking(const loop::Task &task, loop::ReadyCause cause, loop::Actor by) const;

    trace::Recorder &m_recorder;
    const loop::Clock &m_clock;
    script::Interpreter *m_interpreter = nullptr;
    std::unordered_map<const loop::Callable *, trace::Id> m_running;
    std::unordered_map<std::string, const void *> m_defined; // what was told of each coroutine
    const void *m_lastDefined = nullptr;
    std::unordered_map<std::uint64_t, std::uint32_t> m_stacks; // by place
    const char *m_lastCallback = nullptr; // of the library, and its text
    trace::StringId m_lastCallbackText = 0;
    trace::Id m_handles = 0;
    bool m_fullReprs = false;
};

} // namespace run
