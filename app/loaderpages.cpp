// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loaderpages.h"

#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>

namespace app
{

namespace
{

int releaseReadOnlySegments(dl_phdr_info *object, std::size_t, void *)
{
    const auto pageBytes = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    for (int n = 0; n < object->dlpi_phnum; ++n) {
        const ElfW(Phdr) &segment = object->dlpi_phdr[n];
        // Neither written nor executed: no relocation and no debugger's breakpoint is lost.
        if (segment.p_type != PT_LOAD || segment.p_flags != PF_R)
            continue;
        const std::uintptr_t begin = object->dlpi_addr + segment.p_vaddr;
        const std::uintptr_t first = begin & ~(pageBytes - 1);
        madvise(reinterpret_cast<void *>(first), begin + segment.p_memsz - first, MADV_DONTNEED);
    }
    return 0;
}

} // namespace

void releaseLoaderPages()
{
    dl_iterate_phdr(&releaseReadOnlySegments, nullptr);
}

} // namespace app
