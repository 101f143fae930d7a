// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/object.h"
#include "core/script/value.h"

namespace script
{

/// What coroutine.__await__() gives: an iterator that runs the coroutine.
class CoroutineWrapper : public Object
{
public:
    CoroutineWrapper(Type &type, Value wrapped) noexcept
        : Object(type, Layout::Other), coroutine(std::move(wrapped))
    {
    }
    /// The coroutine if the value is a wrapper; else unset. Awaiting the wrapper is awaiting the
    /// coroutine.
    static Value unwrapped(const Value &value);

    Value coroutine;
};

} // namespace script
