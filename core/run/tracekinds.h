// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/observer.h"
#include "core/loop/syncobject.h"
#include "core/loop/waitreason.h"
#include "core/trace/event.h"

namespace run
{

// What the loop tells apart, in the kinds of the trace.

trace::ObjectKind objectKind(loop::SyncObject::Kind kind);
trace::HandleKind handleKind(loop::HandleInfo::Kind kind);
trace::WaitKind waitKind(loop::WaitReason::Kind kind);
/// What the end of such a wait is called as a cause.
trace::Cause causeOf(loop::WaitReason::Kind kind);

} // namespace run
