// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/textroom.h"

#include "core/script/error.h"
#include "core/script/heap.h"
#include "core/script/str.h"

namespace script {

void TextRoom::grant(size_t bytes)
{
    if (bytes > Str::maxBytes)
        raiseMemoryError();
    freeBuffer(allocateBuffer(bytes), bytes);
    m_granted = bytes + bytes / 8; // not for every byte anew
}

} // namespace script
