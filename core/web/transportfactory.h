// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace loop
{
class Runtime;
}

namespace web
{

class Transport;

/// Makes a run's transport, in the run's main thread.
using TransportFactory = std::function<std::unique_ptr<Transport>(loop::Runtime &)>;

} // namespace web
