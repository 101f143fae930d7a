// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/dict.h"
#include "core/script/type.h"

namespace script
{

// Instances of classes with __slots__ have no dict: their values stand in the object itself,
// between the header and instanceSize, those of base classes first. Only classes whose bases have
// neither a dict nor a native struct can have such places; in all others the names go to the dict.

/// Reads `__slots__` from the class body's names, gives the type its places and adds their
/// descriptors. The type's base, name and attributesOffset are known. True: its instances also get
/// a dict.
bool addSlots(Interpreter &interpreter, Type &type, Dict &names);
/// Makes the places of a new instance unset, or drops what is in them.
void initializeMembers(Object &object) noexcept;
void clearMembers(Object &object) noexcept;

void initializeMemberType();

} // namespace script
