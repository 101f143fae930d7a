// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QObject>

#include <cstddef>
#include <limits>

namespace ui {

/// The moment every pane shows: live (the newest published event) or a place someone went to.
///
/// This object is the source of truth; panes only show it and ask it to change.
class Playhead : public QObject
{
    Q_OBJECT

public:
    /// A moment. Many things may happen in one instant of virtual time, so it also counts events: the state shown is
    /// the one after the first `events` events. `allOfInstant` stands for every event not after `time`. Of two
    /// compared runs it counts the events of one; the other is shown as of `time`.
    struct Moment
    {
        static constexpr std::size_t allOfInstant = std::numeric_limits<std::size_t>::max();
        trace::Time time{0};
        std::size_t events = allOfInstant;
        int run = 0; ///< whose events are counted

        /// How many events of a run have happened by now.
        std::size_t eventsIn(const trace::Model &model, int number) const;
        /// What a run is like now.
        trace::State stateOf(const trace::Model &model, int number) const;
        friend bool operator==(const Moment &, const Moment &) = default;
    };

    using QObject::QObject;

    const Moment &moment() const { return m_moment; }
    trace::Time time() const { return m_moment.time; }
    /// True while the playhead follows the run.
    bool isLive() const { return m_live; }

    /// Goes to a moment and stays there; a run goes on behind it.
    void moveTo(const Moment &moment);
    void moveTo(trace::Time time) { moveTo(Moment{time, Moment::allOfInstant}); }
    /// Follows the run again, from the next follow() on.
    void goLive();
    /// Called by who feeds the panes: the run is here now. Does nothing while the playhead stays elsewhere.
    void follow(trace::Time now);

Q_SIGNALS:
    void moved();
    void liveChanged(bool live);

private:
    void setMoment(const Moment &moment);

    Moment m_moment;
    bool m_live = true;
};

} // namespace ui
