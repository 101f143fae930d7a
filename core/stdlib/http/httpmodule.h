// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/interpreter.h"
#include "core/stdlib/modulebuilder.h"

namespace stdlib::http
{

/// Makes the types of this folder; once in the process.
void initializeTypes();
void initializeCallType();
void initializeListenerTypes();

/// _http: what aiohttp and quart, written in the scenario language, stand on.
script::Value makeModule(Environment &environment);
void addCalls(ModuleBuilder &module);
void addListeners(ModuleBuilder &module);

} // namespace stdlib::http
