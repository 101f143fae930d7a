// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/allowance.h"
#include "core/web/transportfactory.h"

namespace network
{

/// The transport of live runs: real HTTP, through Qt's client and Qt's server. Programs are reached
/// from this machine only, and reach others only if that is allowed.
web::TransportFactory liveTransport(std::shared_ptr<Allowance> allowance);

} // namespace network
