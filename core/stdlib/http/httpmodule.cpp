// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/http/httpmodule.h"

#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/http/messages.h"

namespace stdlib::http
{

using script::Value;

namespace
{

/// reason(status): its usual words, or "".
Value reason(script::Interpreter &interpreter, const script::Arguments &arguments)
{
    static const script::Signature signature("reason(status, /)");
    const auto [status] = signature.bind<1>(interpreter, arguments);
    return textValue(QString::fromLatin1(web::reasonOf(static_cast<int>(status.smallInt()))));
}

} // namespace

void initializeTypes()
{
    initializeCallType();
    initializeListenerTypes();
}

Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_http");
    addCalls(module);
    addListeners(module);
    module.functions({{"reason", reason}});
    return module.build();
}

} // namespace stdlib::http
