// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

#include <cstddef>

namespace stdlib::asyncio
{

/// The modules of the package that programs name: asyncio.tasks, ... Each shows a part of what asyncio does.
enum class Part : size_t {
    BaseEvents,
    Coroutines,
    Events,
    Exceptions,
    Futures,
    Locks,
    Queues,
    Runners,
    TaskGroups,
    Tasks,
    Threads,
    Timeouts,
};
inline constexpr size_t partCount = static_cast<size_t>(Part::Timeouts) + 1;

/// A new module with the part's names, taken from the package.
script::Value makePart(Part part, const script::Value &package);
const char *nameOfPart(Part part); ///< "tasks"

/// Gives the package its parts as attributes.
void addParts(const script::Value &package);

script::Value partOfPackage(Environment &environment, Part part);
/// The maker of a part that is imported by its own name.
template <Part part> script::Value makePartModule(Environment &environment)
{
    return partOfPackage(environment, part);
}

} // namespace stdlib::asyncio
