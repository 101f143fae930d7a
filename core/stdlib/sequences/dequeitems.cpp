// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/types.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/sequences/sequencemodules.h"

namespace stdlib::sequences
{

namespace
{

script::Type *itemsType = nullptr;

/// A list lets go of its last item first, a deque of its first.
void destroyItems(script::Object *object) noexcept
{
    static_cast<script::List *>(object)->reverse();
    script::destroyNative<script::List>(object);
}

} // namespace

void initializeTypes()
{
    itemsType = &script::makeBuiltInType("items", script::types::list(), script::Layout::List, sizeof(script::List),
                                         "_dequeitems");
    itemsType->slots.destroy = destroyItems;
    script::finishType(*itemsType);
}

script::Value makeDequeItemsModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_dequeitems");
    module.type("items", *itemsType);
    return module.build();
}

} // namespace stdlib::sequences
