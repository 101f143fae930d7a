// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/dict.h"

namespace script {

enum class DictPart : uint8_t { Keys, Values, Items };

/// A view on a dict's keys, values or items (dict_keys, ...).
class DictView : public Object
{
public:
    DictView(Type &type, Dict &dict, DictPart shown) noexcept
        : Object(type, Layout::Other), dict(&dict), part(shown)
    {
    }
    Ref<Dict> dict;
    DictPart part;
};

/// Iterates a dict's keys, values or items, forward or backward. RuntimeError if its size changes.
class DictIterator : public Object
{
public:
    DictIterator(Type &type, Dict &toIterate, DictPart wanted, bool backward) noexcept
        : Object(type, Layout::Other), dict(&toIterate), part(wanted), isReversed(backward),
          size(toIterate.size()), left(toIterate.size()),
          position(backward ? toIterate.entryCount() : 0)
    {
    }
    /// The next entry, borrowed; null at the end.
    const Dict::Entry *nextEntry();

    Ref<Dict> dict; ///< null once exhausted
    DictPart part;
    bool isReversed;
    size_t size; ///< of the dict at the beginning
    size_t left;
    size_t position;
};

Value makeDictView(Dict &dict, DictPart part);
Value makeDictIterator(Dict &dict, DictPart part, bool reversed = false);

/// The view that a value is, or null.
DictView *dictView(const Value &value) noexcept;

void initializeDictViewTypes(); ///< called by initializeDictTypes()

} // namespace script
