// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/threadstate.h"

namespace script {

/// Counts C++ code that may call itself through values, so that RecursionError comes before the C++
/// stack is full.
class DepthGuard
{
public:
    /// `where` is appended to the error's text: " in comparison".
    explicit DepthGuard(const char *where) : m_state(ThreadState::currentOrNull())
    {
        if (m_state)
            enter(where);
    }
    ~DepthGuard()
    {
        if (m_state)
            --m_state->nativeDepth;
    }
    DepthGuard(const DepthGuard &) = delete;
    DepthGuard &operator=(const DepthGuard &) = delete;

    static constexpr int deepestNative = 1000;
    /// What the stack of a thread needs for that, in bytes; the frames of a sanitizer's build are many times larger.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static constexpr unsigned threadStack = 256u << 20;
#else
    static constexpr unsigned threadStack = 16u << 20;
#endif

private:
    void enter(const char *where)
    {
        if (m_state->nativeDepth >= deepestNative || m_state->nativeDepth >= m_state->depthLimit) [[unlikely]]
            raiseTooDeep(where);
        ++m_state->nativeDepth;
    }
    [[noreturn]] static void raiseTooDeep(const char *where);

    ThreadState *m_state;
};

} // namespace script
