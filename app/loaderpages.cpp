// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loaderpages.h"

#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace app
{

namespace
{

struct Range {
    std::uintptr_t begin;
    std::uintptr_t end;
};

int addReadOnlySegments(dl_phdr_info *object, std::size_t, void *ranges)
{
    for (int n = 0; n < object->dlpi_phnum; ++n) {
        const ElfW(Phdr) &segment = object->dlpi_phdr[n];
        // Neither written nor executed: no relocation and no debugger's breakpoint is lost.
        if (segment.p_type != PT_LOAD || segment.p_flags != PF_R)
            continue;
        const std::uintptr_t begin = object->dlpi_addr + segment.p_vaddr;
        static_cast<std::vector<Range> *>(ranges)->push_back({begin, begin + segment.p_memsz});
    }
    return 0;
}

} // namespace

void releaseLoaderPages()
{
    // The list of segments is itself in one of them: all are found before any is given back.
    std::vector<Range> ranges;
    dl_iterate_phdr(&addReadOnlySegments, &ranges);
    const auto pageBytes = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    for (const Range &range : ranges) {
        const std::uintptr_t first = range.begin & ~(pageBytes - 1);
        madvise(reinterpret_cast<void *>(first), range.end - first, MADV_DONTNEED);
    }
}

} // namespace app
