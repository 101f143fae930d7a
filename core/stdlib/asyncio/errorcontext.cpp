// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/errorcontext.h"

#include "core/script/dict.h"
#include "core/script/exceptions.h"
#include "core/script/list.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/handleobject.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/conversion.h"

#include <utility>

namespace stdlib::asyncio
{

using script::Interpreter;
using script::Value;

namespace
{

LoopObject &objectOf(const Value &loopValue)
{
    return *static_cast<LoopObject *>(loopValue.object());
}

} // namespace

ReportParts takeReportParts(loop::Loop &loop)
{
    if (!loop.wrapper)
        return {};
    const Value loopValue = wrapLoop(loop);
    LoopObject &object = objectOf(loopValue);
    return {std::exchange(object.givenContext, {}), std::exchange(object.closedGenerator, {})};
}

GivenContext::GivenContext(loop::Loop &loop, const Value &dict)
    : m_loop(wrapLoop(loop)), m_previous(std::exchange(objectOf(m_loop).givenContext, dict))
{
}

GivenContext::~GivenContext()
{
    objectOf(m_loop).givenContext = std::move(m_previous);
}

Value takeContextDict(Interpreter &interpreter, loop::Loop &loop, const loop::ExceptionContext &context)
{
    const ReportParts parts = takeReportParts(loop);
    if (parts.givenContext.isSet())
        return parts.givenContext;
    const script::Ref<script::Dict> dict = script::makeDict();
    const auto set = [&](const char *key, Value value) { dict->set(interpreter, toStr(key), std::move(value)); };
    set("message", toStr(context.message));
    if (context.error)
        set("exception", toScriptException(context.error));
    if (context.future)
        set(context.isTask ? "task" : "future", wrapFuture(*context.future));
    if (context.handle)
        set("handle", wrapHandle(*context.handle));
    if (parts.closedGenerator.isSet())
        set("asyncgen", parts.closedGenerator);
    return dict.value();
}

loop::ExceptionContext contextFrom(Interpreter &interpreter, const Value &value)
{
    const auto *dict = value.as<script::Dict>();
    if (!dict)
        script::raiseTypeError("context must be a dict");
    loop::ExceptionContext context;
    if (const Value *message = dict->find("message"))
        context.message = script::toText(interpreter, *message);
    if (const Value *exception = dict->find("exception"); exception && !exception->isNone())
        context.error = toLoopError(*exception);
    for (const char *key : {"task", "future"}) {
        const Value *given = dict->find(key);
        if (FutureObject *future = given ? asFuture(*given) : nullptr) {
            context.future = &future->target();
            context.isTask = future->target().isTask();
        }
    }
    return context;
}

std::string contextText(Interpreter &interpreter, const Value &value)
{
    const auto *dict = value.as<script::Dict>();
    const Value *message = dict->find("message");
    std::string text = message && script::isTruthy(interpreter, *message) ? script::toText(interpreter, *message)
                                                                          : "Unhandled exception in event loop";
    const script::Ref<script::List> keys = script::toList(interpreter, value);
    script::sortList(interpreter, *keys, {}, false);
    for (size_t i = 0; i < keys->size(); ++i) {
        const Value key = (*keys)[i];
        const std::string name = script::toText(interpreter, key);
        if (name != "message" && name != "exception")
            text += "\n" + name + ": "
                + script::reprText(interpreter, script::getItem(interpreter, value, key));
    }
    return text;
}

void reportBrokenHandler(Interpreter &interpreter, loop::Loop &loop, const Value &raised, const Value &dict,
                         const loop::ExceptionContext &context)
{
    // A callback's error is being handled while its report is made, as CPython sees it.
    auto *exception = raised.as<script::Exception>();
    if (context.handle && context.error && !exception->context.isSet()) {
        Value handled = toScriptException(context.error);
        if (!handled.is(raised))
            exception->context = std::move(handled);
    }
    loop::ExceptionContext broken;
    broken.message = "Unhandled error in exception handler";
    broken.error = toLoopError(raised);
    const script::Ref<script::Dict> report = script::makeDict();
    report->set(interpreter, toStr("message"), toStr(broken.message));
    report->set(interpreter, toStr("exception"), raised);
    report->set(interpreter, toStr("context"), dict);
    const GivenContext given(loop, report.value());
    callLoop([&] { loop.defaultExceptionHandler(broken); });
}

} // namespace stdlib::asyncio
