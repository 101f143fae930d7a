// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/depthguard.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace stdlib::itertools
{

/// Makes the type known as a name of the module.
void registerTool(script::Type &type);

/// count, cycle, repeat; chain, islice, zip_longest, pairwise; groupby and tee; compress and the
/// like; product and the like.
void initializeEndless();
void initializeChaining();
void initializeGrouping();
void initializeSelecting();
void initializeCombinations();

script::Value tee(script::Interpreter &interpreter, const script::Arguments &arguments);

using Create = script::Value (*)(script::Interpreter &, script::Type &, const script::Arguments &);

/// The slot of an Iterator's `script::Value next(script::Interpreter &)`; unset ends it. Iterators
/// may be nested to any depth.
template <typename Iterator>
script::Value nextOf(script::Interpreter &interpreter, const script::Value &self)
{
    const script::DepthGuard guard("");
    const script::Value kept = self;
    return static_cast<Iterator *>(self.object())->next(interpreter);
}

/// A type of iterators whose struct has next() and drop(), which lets go of what the iterator
/// refers to. It is still to be finished.
template <typename Iterator> script::Type &makeIteratorType(const char *name, Create create)
{
    script::Type &type = script::makeBuiltInType(
        name, script::types::object(), script::Layout::Other, sizeof(Iterator), "itertools");
    type.slots.create = create;
    type.slots.destroy = script::destroyNative<Iterator>;
    type.slots.clear = [](script::Object *self) noexcept { static_cast<Iterator *>(self)->drop(); };
    type.slots.iterate = [](script::Interpreter &, const script::Value &self) { return self; };
    type.slots.next = nextOf<Iterator>;
    return type;
}

template <typename Iterator> void addTool(const char *name, Create create)
{
    script::Type &type = makeIteratorType<Iterator>(name, create);
    script::finishType(type);
    registerTool(type);
}

} // namespace stdlib::itertools
