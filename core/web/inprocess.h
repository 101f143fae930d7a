// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/transport.h"

namespace web
{

/// Requests that never leave the process: each way takes one turn of the loop that it goes to, and
/// no time. Only servers of the same run can be reached; every other host is refused, or, where it
/// is not this machine, not allowed.
std::unique_ptr<Transport> makeInProcessTransport();

} // namespace web
