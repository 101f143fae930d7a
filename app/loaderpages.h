// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app
{

/// Gives back the pages of libraries that only the dynamic loader has read: symbol tables, hashes and
/// relocations, some megabytes. They are unmodified file contents, and come back if anyone reads them.
void releaseLoaderPages();

} // namespace app
