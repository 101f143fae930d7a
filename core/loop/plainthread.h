// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/runtime.h"

#include <thread>

namespace loop
{

// A thread of the program (threading.Thread), made by Runtime::startThread().
class Runtime::PlainThread final : public Counted
{
public:
    explicit PlainThread(Runtime &runtime) : m_runtime(runtime) {}

    // Waits until it has ended; false if the time is over.
    bool join(std::optional<double> timeout = {});
    bool hasEnded() const { return m_thread == nullptr; }
    bool isDaemon() const { return m_daemon; }
    Thread *thread() const { return m_thread; } // null once ended

private:
    friend class Runtime;
    ~PlainThread() override;
    Runtime &m_runtime;
    Thread *m_thread = nullptr;
    std::thread m_machineThread;
    bool m_daemon = false;
};

} // namespace loop
