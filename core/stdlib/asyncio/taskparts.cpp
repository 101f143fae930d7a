// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/taskparts.h"

#include "core/script/operators.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/contextvars/contextobject.h"
#include "core/stdlib/conversion.h"

namespace stdlib::asyncio
{

TaskParts taskPartsFrom(script::Interpreter &interpreter, const script::Value &coroutine,
                        const script::Value &name, const script::Value &context)
{
    if (!isCoroutine(coroutine))
        script::raiseTypeError("a coroutine was expected, got "
                               + script::reprText(interpreter, coroutine));
    // In this order: a name's __str__ may raise.
    std::string text = isNoneOrUnset(name) ? "" : script::toText(interpreter, name);
    loop::Ref<loop::Context> own = contextvars::contextOrNull(interpreter, context);
    return {bodyOf(interpreter, coroutine), std::move(text), std::move(own)};
}

} // namespace stdlib::asyncio
