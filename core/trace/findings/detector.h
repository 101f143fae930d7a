// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/findings/finding.h"
#include "core/trace/model.h"

#include <memory>
#include <vector>

namespace trace::findings
{

using List = std::vector<Finding>;

/// Looks for one kind of finding. It is fed every event once, in order, after the model has taken
/// it in (the model may be further), and can be asked at any time for what it has found so far.
/// Right or silent: where the trace leaves a doubt it reports nothing.
class Detector
{
public:
    explicit Detector(const Model &model) : m_model(model) {}
    virtual ~Detector() = default;
    Detector(const Detector &) = delete;
    Detector &operator=(const Detector &) = delete;

    virtual void consume(const Event &event, std::uint32_t index) = 0;
    /// Adds its findings, seen at `now`.
    virtual void report(List &list, Time now) const = 0;

protected:
    const Entities &entities() const { return m_model.entities(); }
    const Trace &trace() const { return m_model.trace(); }
    const Model &model() const { return m_model; }

private:
    const Model &m_model;
};

std::unique_ptr<Detector> blockedLoop(const Model &model);
std::unique_ptr<Detector> serialAwaits(const Model &model);
std::unique_ptr<Detector> lostExceptions(const Model &model);
std::unique_ptr<Detector> neverAwaited(const Model &model);
std::unique_ptr<Detector> deadlock(const Model &model);
std::unique_ptr<Detector> growingQueue(const Model &model);
std::unique_ptr<Detector> starvedConsumer(const Model &model);
std::unique_ptr<Detector> saturatedPool(const Model &model);
std::unique_ptr<Detector> destroyedPending(const Model &model);
std::unique_ptr<Detector> busyPolling(const Model &model);

} // namespace trace::findings
