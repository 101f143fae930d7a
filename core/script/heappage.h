// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/heap.h"

namespace script
{

/// Pages are aligned to their size, so that a cell's page is found from its address.
struct Heap::Page {
    size_t bytes;
    size_t cellBytes;
    size_t position; ///< in m_pages
    size_t used;     ///< cells from the front that were ever in use; those behind are untouched
    int32_t *counts; ///< of a collection under way

    char *cells() noexcept { return reinterpret_cast<char *>(this + 1); }
    size_t capacity() const noexcept { return (bytes - sizeof(Page)) / cellBytes; }
    static Page *of(void *cell) noexcept
    {
        return reinterpret_cast<Page *>(reinterpret_cast<uintptr_t>(cell) & ~(pageBytes - 1));
    }
    /// Null where nothing lives.
    Object *objectAt(size_t n) noexcept
    {
        char *cell = cells() + n * cellBytes;
        auto *object = reinterpret_cast<Object *>(cell);
        const bool isLiving = reinterpret_cast<FreeCell *>(cell)->references != 0;
        return isLiving && !object->isImmortal() && object->references() != 0 ? object : nullptr;
    }
    int32_t &countOf(Object *object) noexcept
    {
        return counts[size_t(reinterpret_cast<char *>(object) - cells()) / cellBytes];
    }
};

} // namespace script
