// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QObject>

// After a Qt header: moc 6.4 cannot read <compare> first.
#include "ui/common/playhead.h"

#include <vector>

namespace ui
{

/// A moment someone wants to come back to, or to talk about: "look at A".
struct Mark {
    QChar letter;
    Playhead::Moment moment;
    friend bool operator==(const Mark &, const Mark &) = default;
};

/// The marks of what is shown, in order of time.
///
/// This object is the source of truth; panes only show it and ask it to change.
class Marks : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 26; ///< as many as there are letters

    using QObject::QObject;

    const std::vector<Mark> &list() const { return m_marks; }
    /// Drops a mark with the first letter that is free; takes the mark away that is there already.
    void toggle(const Playhead::Moment &moment);
    void clear();
    /// The mark after (1) or before (-1) a moment; null if there is none.
    const Mark *neighbour(const Playhead::Moment &moment, int direction) const;

Q_SIGNALS:
    void changed();

private:
    std::vector<Mark> m_marks;
};

} // namespace ui
