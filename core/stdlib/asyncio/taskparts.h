// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/task.h"
#include "core/script/interpreter.h"

#include <string>

namespace stdlib::asyncio
{

/// What a task is made of.
struct TaskParts
{
    loop::Ref<loop::Body> body;
    std::string name; ///< empty: the loop gives one
    loop::Ref<loop::Context> context; ///< null: a copy of the creator's
};

/// From the arguments of create_task() and the like; TypeError unless it is a coroutine.
TaskParts taskPartsFrom(script::Interpreter &interpreter, const script::Value &coroutine,
                        const script::Value &name, const script::Value &context);

} // namespace stdlib::asyncio
