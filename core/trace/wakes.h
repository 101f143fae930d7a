// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <optional>
#include <vector>

namespace trace
{

/// The TaskReady events that made a task ready again among the first `events`, the newest first, at
/// most `most`: not the one of its creation. O(most + log n).
std::vector<std::uint32_t> wakesOf(const Model &model, Id task, std::size_t events,
                                   std::size_t most);
/// The TaskReady events of others that the task caused, the newest first. Looks back over a limited
/// part of its steps.
std::vector<std::uint32_t> wakesBy(const Model &model, Id task, std::size_t events,
                                   std::size_t most);
/// The TaskWaits event whose wait a TaskReady event has ended; nothing if it did not wait.
std::optional<Event> waitEndedBy(const Model &model, std::uint32_t ready);
/// The newest TaskWaits event of a task among the first `events`; nothing if it never waited.
std::optional<Event> newestWait(const Model &model, Id task, std::size_t events);

/// Who holds a lock after the first `events` events, and since which event; nothing if nobody does,
/// or if it was taken long ago.
struct Holder {
    Actor who;
    std::uint32_t event = 0;
};
std::optional<Holder> holderOf(const Model &model, Id lock, std::size_t events);

} // namespace trace
