// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

namespace trace
{

/// Frees what allocateBlock() gave.
struct BlockDeleter {
    void operator()(void *memory) const noexcept;
};

/// Memory that is not filled. Large blocks ask for large pages: most of the cost of recording is
/// the first touch of each page.
void *allocateBlock(std::size_t bytes);

} // namespace trace
