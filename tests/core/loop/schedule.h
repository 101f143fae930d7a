// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/observer.h"

#include <map>
#include <string>
#include <vector>

namespace loop
{
class Runtime;
}

// Writes down what happens in a run as the canonical text of oracle/FORMAT.md, level 3, without
// what only a script knows (the lines of waits, the reprs of results).
class Schedule final : public loop::Observer
{
public:
    void attach(loop::Runtime &runtime) { m_runtime = &runtime; }
    const std::vector<std::string> &lines() const { return m_lines; }
    void add(const std::string &text);
    void addError(const std::string &text, const loop::Error &error);

    void handleBegan(loop::Loop &, const loop::HandleInfo &info) override;
    void handleEnded(loop::Loop &, const loop::HandleInfo &info) override;
    void taskCreated(loop::Task &task, loop::Actor by) override;
    void taskRenamed(loop::Task &task) override;
    void taskReady(loop::Task &task, loop::ReadyCause, loop::Actor) override;
    void taskStepBegan(loop::Task &task) override;
    void taskStepEnded(loop::Task &task) override;
    void taskWaits(loop::Task &task, const loop::WaitReason &reason) override;
    void taskDone(loop::Task &task) override;
    void timerSet(loop::TimerHandle &timer, loop::Actor) override;
    void timerCancelled(loop::TimerHandle &timer) override;
    void queuePut(loop::Queue &queue, const loop::Value &, std::size_t depth, loop::Actor) override;
    void queueGot(loop::Queue &queue, const loop::Value &, std::size_t depth, loop::Actor) override;
    void jobSubmitted(loop::Job &job, loop::Actor) override;
    void jobStarted(loop::Job &job, int worker) override;
    void jobFinished(loop::Job &job, const loop::Outcome &outcome) override;
    void jobCancelled(loop::Job &job) override;
    void sleepBegan(loop::Actor who, double seconds) override;
    void exceptionLogged(const loop::ExceptionContext &context) override;
    void interrupted(const char *why) override;

private:
    std::string x(const loop::Task &task) const;
    std::string now() const;
    void queueLine(loop::Queue &queue, const char *what, std::size_t depth);

    loop::Runtime *m_runtime = nullptr;
    std::vector<std::string> m_lines;
    std::vector<std::size_t> m_open; // lines of handles that have not ended
    std::map<int, std::pair<std::string, std::vector<std::size_t>>> m_early; // by task, until it starts
};

// "KeyError \"x\"": the class and text Python has for an error.
std::string errorText(const loop::Error &error);
