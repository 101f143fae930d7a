// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/str.h"
#include "core/script/value.h"

#include <array>
#include <cstdint>

namespace script {

/// What Type::lookup found lately; each interpreter has one, so that built-in types stay unwritten.
struct LookupCache {
    struct Entry {
        uint32_t version = 0;
        const Str *name = nullptr; ///< interned: the address stands for the text
        const Value *value = nullptr; ///< where the attribute is, as long as the type has this version
    };

    Entry &entryOf(uint32_t version, const Str &name) noexcept
    {
        const size_t mixed = version * 0x9e3779b9u ^ (reinterpret_cast<uintptr_t>(&name) >> 5);
        return entries[mixed % entries.size()];
    }

    std::array<Entry, 2048> entries;

    static constinit thread_local LookupCache *s_current;
};

} // namespace script
