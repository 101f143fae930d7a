// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/observer.h"
#include "core/script/interpreter.h"

#include <string>

namespace loop
{
class Loop;
}

namespace stdlib::asyncio
{

/// What a report says beyond the loop's own context. Taken by whoever makes the report.
struct ReportParts {
    script::Value givenContext;
    script::Value closedGenerator;
};
ReportParts takeReportParts(loop::Loop &loop);

/// While a program's own dict is reported.
class GivenContext
{
public:
    GivenContext(loop::Loop &loop, const script::Value &dict);
    ~GivenContext();
    GivenContext(const GivenContext &) = delete;

private:
    script::Value m_loop;
    script::Value m_previous;
};

/// The dict that an exception handler gets, with CPython's keys in CPython's order.
script::Value takeContextDict(script::Interpreter &interpreter, loop::Loop &loop,
                              const loop::ExceptionContext &context);
/// The reverse: what a script gives call_exception_handler().
loop::ExceptionContext contextFrom(script::Interpreter &interpreter, const script::Value &dict);
/// What the default handler says of such a dict: the message, and the other keys, sorted.
std::string contextText(script::Interpreter &interpreter, const script::Value &dict);
/// The exception handler itself has raised, when it was told of the context.
void reportBrokenHandler(script::Interpreter &interpreter, loop::Loop &loop, const script::Value &raised,
                         const script::Value &dict, const loop::ExceptionContext &context);

} // namespace stdlib::asyncio
