// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/code.h"
#include "core/script/coroutine.h"

namespace script {

/// Of Code::flags, beyond the plan's own: types.coroutine() has made the generators of this function awaitable.
inline constexpr uint32_t makesAwaitableGenerators = 1u << 16;

inline bool isAwaitableGenerator(const Coroutine &generator)
{
    return generator.isGenerator() && generator.code().flags & makesAwaitableGenerators;
}

} // namespace script
