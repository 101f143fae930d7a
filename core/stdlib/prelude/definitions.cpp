// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/prelude/definitions.h"

#include "core/script/awaitablegenerator.h"
#include "core/script/compiler.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/function.h"
#include "core/script/module.h"
#include "core/script/operators.h"
#include "core/script/types.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/modulebuilder.h"

namespace stdlib
{

namespace
{

/// define(source, name): runs the text in a namespace of its own and gives what it bound to the
/// name.
script::Value define(script::Interpreter &interpreter, const script::Arguments &arguments)
{
    static const script::Signature signature("define(source, name, /)");
    const auto values = signature.bind<2>(interpreter, arguments);
    const std::string source = values[0].as<script::Str>()->toString();
    const script::Compiled compiled = script::compileSource(source, "<string>", false);
    if (!compiled.unit)
        script::raise(script::types::syntaxError(), compiled.diagnostics.front().message);
    const script::Ref<script::Module> module = script::makeModule("builtins");
    interpreter.runModule(compiled.unit, *module);
    return script::getAttribute(interpreter, module.value(), *values[1].as<script::Str>());
}

/// evaluate(text, names): the value of an expression, its names looked up in a dict.
script::Value evaluate(script::Interpreter &interpreter, const script::Arguments &arguments)
{
    static const script::Signature signature("evaluate(text, names, /)");
    const auto values = signature.bind<2>(interpreter, arguments);
    const std::string source = "__value__ = (" + values[0].as<script::Str>()->toString() + "\n)";
    const script::Compiled compiled = script::compileSource(source, "<string>", false);
    if (!compiled.unit)
        script::raise(script::types::syntaxError(),
                      "Forward reference must be an expression -- got " +
                          script::reprText(interpreter, values[0]));
    const script::Ref<script::Module> module = script::makeModule("builtins");
    module->dict->update(interpreter, *values[1].as<script::Dict>());
    interpreter.runModule(compiled.unit, *module);
    return script::getAttribute(interpreter, module.value(), "__value__");
}

/// make_awaitable(function): its generators may be awaited from now on.
script::Value makeAwaitable(script::Interpreter &interpreter, const script::Arguments &arguments)
{
    static const script::Signature signature("make_awaitable(function, /)");
    const auto [function] = signature.bind<1>(interpreter, arguments);
    function.as<script::Function>()->code->flags |= script::makesAwaitableGenerators;
    return function;
}

} // namespace

script::Value makeDefinitionsModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_definitions");
    module.functions({{"define", define}, {"evaluate", evaluate}, {"make_awaitable", makeAwaitable}});
    return module.build();
}

script::Value makeBuiltinsModule(Environment &environment)
{
    const script::Ref<script::Module> module = script::makeModule("builtins");
    module->dict = script::Ref<script::Dict>(&environment.interpreter().builtins());
    return module.value();
}

} // namespace stdlib
