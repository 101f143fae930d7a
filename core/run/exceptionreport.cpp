// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/exceptionreport.h"

#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/handleobject.h"

namespace run
{

std::string exceptionMessage(script::Interpreter &interpreter, const loop::ExceptionContext &context)
{
    std::string text = (context.message.empty() ? "Unhandled exception in event loop"
                                                : context.message)
        + "\n";
    if (context.future)
        text += std::string(context.isTask ? "task: " : "future: ")
            + futureRepr(interpreter, *context.future) + "\n";
    if (context.handle) {
        try {
            text += "handle: "
                + script::reprText(interpreter, stdlib::asyncio::wrapHandle(*context.handle))
                + "\n";
        } catch (const script::Raised &) {
            // A report must not fail over a broken __repr__.
        }
    }
    text.pop_back();
    return text;
}

std::string futureRepr(script::Interpreter &interpreter, loop::Future &future)
{
    try {
        return stdlib::asyncio::describeFuture(interpreter, future);
    } catch (const script::Raised &) {
        return "<Future>";
    }
}

} // namespace run
