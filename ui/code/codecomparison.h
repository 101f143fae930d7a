// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <array>
#include <utility>
#include <vector>

namespace ui::code
{

class Editor;

/// Two editors as the two sides of a comparison: marks the lines that only one of them has; side by
/// side, common lines stand at the same height and both scroll together.
class CodeComparison : public QObject
{
    Q_OBJECT

public:
    CodeComparison(Editor *first, Editor *second, QObject *parent = nullptr);

    void setCompared(bool compared);
    bool isCompared() const { return m_compared; }
    void setSideBySide(bool sideBySide);
    /// The first becomes the second.
    void swap();

    /// Stretches of lines that differ, counted in either text.
    int differences() const { return int(m_stretches.size()); }
    /// Puts the cursor of both on the next (1) or previous (-1) difference, seen from `from`'s cursor.
    void goToDifference(Editor *from, int direction);

Q_SIGNALS:
    void differencesChanged();

private:
    /// Where a stretch of differing lines begins on each side, and how many lines it has; from 0.
    struct Stretch {
        std::array<int, 2> begin{};
        std::array<int, 2> count{};
    };

    void compare();
    void follow(Editor *from);

    std::array<Editor *, 2> m_editors;
    std::vector<Stretch> m_stretches;
    QTimer m_timer; ///< one comparison for all edits of a moment
    bool m_compared = false;
    bool m_sideBySide = false;
    bool m_following = false;
    /// How far each side is scrolled as far as the other knows, in rows and pixels.
    std::array<std::pair<int, int>, 2> m_known{};
};

} // namespace ui::code
