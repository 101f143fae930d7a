// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/itertools/itertoolsmodule.h"

#include "core/stdlib/environment.h"
#include "core/stdlib/itertools/tools.h"

namespace stdlib::itertools
{

namespace
{

std::vector<script::Type *> &allTools()
{
    static auto &tools = *new std::vector<script::Type *>; // as immortal as what it holds
    return tools;
}

} // namespace

void registerTool(script::Type &type)
{
    allTools().push_back(&type);
}

void initializeTypes()
{
    initializeEndless();
    initializeChaining();
    initializeGrouping();
    initializeSelecting();
    initializeCombinations();
}

script::Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "itertools");
    for (script::Type *type : allTools())
        module.type(type->name.c_str(), *type);
    module.functions({{"tee", tee}});
    return module.build();
}

} // namespace stdlib::itertools
