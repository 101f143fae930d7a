// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/coroutine.h"

#include <utility>

namespace script {

/// What the type's functions may see of a coroutine's inside.
struct CoroutineAccess {
    static Value &name(Coroutine &coroutine) { return coroutine.m_name; }
    static Value &qualifiedName(Coroutine &coroutine) { return coroutine.m_qualifiedName; }
    /// Whether the host knows the async generator and has not heard yet that it is dropped; it will now.
    static bool takeDropReport(Coroutine &coroutine)
    {
        return coroutine.m_hooksDone && !std::exchange(coroutine.m_isDropReported, true);
    }
    static bool isKnownToHost(const Coroutine &coroutine) { return coroutine.m_hooksDone; }
    static void close(Coroutine &coroutine) { coroutine.m_state = Coroutine::State::Closed; }
    static const Frame *innermost(const Coroutine &coroutine) { return coroutine.m_innermost; }
};

} // namespace script
