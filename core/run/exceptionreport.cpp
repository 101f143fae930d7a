// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/exceptionreport.h"

#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/stdlib/asyncio/errorcontext.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/handleobject.h"

namespace run
{

namespace
{

/// A line "key: repr of the value", or nothing: a report must not fail over a broken __repr__.
std::string line(script::Interpreter &interpreter, const char *key, const script::Value &value)
{
    try {
        return "\n" + std::string(key) + ": " + script::reprText(interpreter, value);
    } catch (const script::Raised &) {
        return {};
    }
}

} // namespace

std::string exceptionMessage(script::Interpreter &interpreter, loop::Loop &loop,
                             const loop::ExceptionContext &context)
{
    namespace asyncio = stdlib::asyncio;
    const asyncio::ReportParts parts = asyncio::takeReportParts(loop);
    if (parts.givenContext.isSet())
        return asyncio::contextText(interpreter, parts.givenContext);
    std::string text = context.message.empty() ? "Unhandled exception in event loop" : context.message;
    if (parts.closedGenerator.isSet())
        text += line(interpreter, "asyncgen", parts.closedGenerator);
    if (context.future)
        text += (context.isTask ? "\ntask: " : "\nfuture: ") + futureRepr(interpreter, *context.future);
    if (context.handle)
        text += line(interpreter, "handle", asyncio::wrapHandle(*context.handle));
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
