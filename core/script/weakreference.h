// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/type.h"

#include <atomic>
#include <vector>

namespace script
{

/// weakref.ref: knows an object without keeping it alive.
class WeakReference : public Object
{
public:
    explicit WeakReference(Type &type) noexcept : Object(type, Layout::Other) {}
    ~WeakReference();

    Object *target = nullptr; ///< borrowed; null once it has gone
    Value callback;           ///< unset: none
    int64_t hash = 0;
    bool hasHash = false;
};

Type &weakReferenceType();
void initializeWeakReferenceType();

/// The living weak references to an object.
std::vector<Value> weakReferencesTo(const Value &object);

/// How many objects of the process have weak references: where it is 0, ending an object costs
/// nothing.
extern std::atomic<uint32_t> watchedObjects;
/// Tells the weak references of an object that it has gone, and calls their callbacks. Any thread.
void forgetWatched(Object *object) noexcept;

} // namespace script
