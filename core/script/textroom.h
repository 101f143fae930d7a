// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace script {

/// What is built outside of the heap, before it becomes an object, may take no more than the heap has left.
class TextRoom
{
public:
    /// MemoryError for what no text could hold; throws Exhausted for what the heap could not.
    void require(size_t bytes)
    {
        if (bytes > m_granted)
            grant(bytes);
    }

private:
    void grant(size_t bytes);

    size_t m_granted = size_t(1) << 20;
};

} // namespace script
