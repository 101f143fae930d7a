// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/block.h"

#include <cstdlib>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace trace
{

namespace
{
constexpr std::size_t largePage = std::size_t{2} << 20;
constexpr std::size_t smallAlignment = alignof(std::max_align_t);
} // namespace

void BlockDeleter::operator()(void *memory) const noexcept
{
    std::free(memory);
}

void *allocateBlock(std::size_t bytes)
{
    const bool isLarge = bytes >= largePage;
    const std::size_t alignment = isLarge ? largePage : smallAlignment;
    const std::size_t size = (bytes + alignment - 1) / alignment * alignment;
    void *memory = std::aligned_alloc(alignment, size);
    if (!memory)
        throw std::bad_alloc();
#ifdef __linux__
    if (isLarge)
        madvise(memory, size, MADV_HUGEPAGE); // a wish; it may be refused
#endif
    return memory;
}

} // namespace trace
