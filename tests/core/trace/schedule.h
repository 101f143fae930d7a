// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"
#include "core/trace/recorder.h"

#include <memory>
#include <string>

namespace trace::test
{

/// The canonical text (level 3) of one of the programs in schedules/, as CPython's oracle printed
/// it.
std::string scheduleText(const std::string &name);

/// Records what a canonical text of level 3 tells. What the text leaves out is added as the engine
/// would have it: polling while nothing runs, the end of sleeps, who prints. There are no turns.
std::shared_ptr<const Trace> record(const std::string &text);

/// A Model of the schedule called \a name that has taken in all of it.
std::unique_ptr<Model> modelOf(const std::string &name);

} // namespace trace::test
