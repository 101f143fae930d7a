// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stdlib::asyncio
{

/// A place in CPython's own asyncio, as reprs of tasks and futures name it.
struct LibraryCode {
    std::string_view name; ///< __qualname__
    std::string_view file; ///< of the asyncio package
    int firstLine;
    int waitingLine = 0; ///< of a coroutine: where it is suspended
};

/// Null if the library has no such function, or none whose place is shown.
const LibraryCode *findLibraryCode(std::string_view name);

/// The file, with the folder in which Debian's CPython 3.11 has the package.
std::string libraryFile(const LibraryCode &code);
/// "FILE:LINE" with the folder in which Debian's CPython 3.11 has the package.
std::string libraryPlace(const LibraryCode &code, int line);

} // namespace stdlib::asyncio
