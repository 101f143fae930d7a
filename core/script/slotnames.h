// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/type.h"

namespace script {

/// A dunder method and the slot behind it.
struct SlotName {
    const char *name;
    size_t offset; ///< of the slot in Slots
    /// Calls the slot of the type carried as first argument: what the method of a built-in type does.
    NativeCode wrapper;
    /// The slot of a script class: calls the method.
    void (*scriptSlot)();
};

/// All of them; several may share a slot (__add__ and __sub__, __setitem__ and __delitem__).
const SlotName *slotNamesBegin() noexcept;
const SlotName *slotNamesEnd() noexcept;

/// Makes a built-in type's own slots visible as methods (`list.__len__`).
void addSlotMethods(Type &type);
/// Sets the slots of a script class after what its dunder methods are now; `only`: those behind this name.
void updateSlots(Type &type);

/// "__add__" and "__radd__" and "__iadd__".
Str &methodName(BinaryOperator op) noexcept;
Str &reflectedMethodName(BinaryOperator op) noexcept;
Str &inPlaceMethodName(BinaryOperator op) noexcept;
Str &methodName(UnaryOperator op) noexcept;
Str &methodName(Comparison op) noexcept;

} // namespace script
