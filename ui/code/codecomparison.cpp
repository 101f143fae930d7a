// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/codecomparison.h"

#include "ui/code/editor.h"
#include "ui/code/linediff.h"

#include <QScrollBar>

#include <algorithm>

namespace ui::code
{

namespace
{

QStringList linesOf(const Editor &editor)
{
    QStringList lines;
    for (int line = 0; line < editor.lines(); ++line) {
        QString text = editor.text(line);
        while (text.endsWith(u'\n') || text.endsWith(u'\r')) {
            text.chop(1);
        }
        lines += text;
    }
    return lines;
}

QList<int> fromOne(const std::vector<int> &lines)
{
    QList<int> result;
    for (const int line : lines) {
        result += line + 1;
    }
    return result;
}

} // namespace

CodeComparison::CodeComparison(Editor *first, Editor *second, QObject *parent)
    : QObject(parent)
    , m_editors{first, second}
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &CodeComparison::compare);
    for (Editor *editor : m_editors) {
        connect(editor, &Editor::textChanged, this, [this] {
            if (m_compared) {
                m_timer.start();
            }
        });
        connect(editor, &Editor::rowHeightsChanged, this, [this] {
            if (m_compared) {
                m_timer.start();
            }
        });
        connect(editor, &Editor::metadataFolded, this, [this, editor](bool folded) {
            if (m_compared && m_sideBySide) {
                (editor == m_editors[0] ? m_editors[1] : m_editors[0])->setMetadataFolded(folded);
                m_timer.start();
            }
        });
        connect(editor, &Editor::scrolled, this, [this, editor] { follow(editor); });
        for (const QScrollBar *bar : {editor->verticalScrollBar(), editor->horizontalScrollBar()}) {
            connect(bar, &QScrollBar::valueChanged, this, [this, editor] { follow(editor); });
        }
    }
}

void CodeComparison::setCompared(bool compared)
{
    m_compared = compared;
    compare();
}

void CodeComparison::setSideBySide(bool sideBySide)
{
    m_sideBySide = sideBySide;
    if (m_compared && sideBySide) {
        m_editors[1]->setMetadataFolded(m_editors[0]->isMetadataFolded());
    }
    compare();
    m_known = {std::pair(-1, -1), std::pair(-1, -1)};
    follow(m_editors[0]);
}

void CodeComparison::swap()
{
    std::swap(m_editors[0], m_editors[1]);
    std::swap(m_known[0], m_known[1]);
    compare();
}

void CodeComparison::compare()
{
    m_timer.stop();
    m_stretches.clear();
    if (!m_compared) {
        for (Editor *editor : m_editors) {
            editor->setDifferingLines(Editor::Side::None, {});
            editor->setFillers({});
        }
        Q_EMIT differencesChanged();
        return;
    }
    const QStringList first = linesOf(*m_editors[0]);
    const QStringList second = linesOf(*m_editors[1]);
    const std::vector<CommonLine> common = commonLines(first, second);
    const DifferingLines differing =
        differingLines(common, int(first.size()), int(second.size()));
    m_editors[0]->setDifferingLines(Editor::Side::First, fromOne(differing.first));
    m_editors[1]->setDifferingLines(Editor::Side::Second, fromOne(differing.second));

    CommonLine next;
    const auto addStretch = [&](const CommonLine &end) {
        const Stretch stretch{{next.first, next.second},
                              {end.first - next.first, end.second - next.second}};
        // What differs in folded metadata is not there to be seen.
        const bool isShown = (stretch.count[0] > 0 &&
                              m_editors[0]->isLineVisible(next.first + 1)) ||
                             (stretch.count[1] > 0 &&
                              m_editors[1]->isLineVisible(next.second + 1));
        if (isShown) {
            m_stretches.push_back(stretch);
        }
        next = {end.first + 1, end.second + 1};
    };
    for (const CommonLine &line : common) {
        addStretch(line);
    }
    addStretch({int(first.size()), int(second.size())});

    if (m_sideBySide) {
        const Fillers fillers =
            fillersFor(common, m_editors[0]->rowHeights(), m_editors[1]->rowHeights());
        m_editors[0]->setFillers(fillers.first);
        m_editors[1]->setFillers(fillers.second);
    } else {
        m_editors[0]->setFillers({});
        m_editors[1]->setFillers({});
    }
    Q_EMIT differencesChanged();
}

void CodeComparison::follow(Editor *from)
{
    if (!m_compared || !m_sideBySide || m_following) {
        return;
    }
    const auto places = [](const Editor *editor) {
        return std::pair(editor->verticalScrollBar()->value(),
                         editor->horizontalScrollBar()->value());
    };
    const size_t side = from == m_editors[0] ? 0 : 1;
    // A side that could not follow all the way does not pull the other back.
    if (places(from) == m_known[side]) {
        return;
    }
    m_following = true;
    Editor *other = m_editors[1 - side];
    other->verticalScrollBar()->setValue(from->verticalScrollBar()->value());
    other->horizontalScrollBar()->setValue(from->horizontalScrollBar()->value());
    m_known[side] = places(from);
    m_known[1 - side] = places(other);
    m_following = false;
}

void CodeComparison::goToDifference(Editor *from, int direction)
{
    const size_t side = from == m_editors[0] ? 0 : 1;
    int cursor = 0;
    int column = 0;
    from->getCursorPosition(&cursor, &column);
    const Stretch *found = nullptr;
    if (direction > 0) {
        const auto at = std::find_if(m_stretches.begin(), m_stretches.end(), [&](const auto &each) {
            return each.begin[side] > cursor;
        });
        found = at == m_stretches.end() ? nullptr : &*at;
    } else {
        const auto at =
            std::find_if(m_stretches.rbegin(), m_stretches.rend(),
                         [&](const auto &each) { return each.begin[side] < cursor; });
        found = at == m_stretches.rend() ? nullptr : &*at;
    }
    if (!found) {
        return;
    }
    for (size_t each = 0; each < m_editors.size(); ++each) {
        const int line = std::min(found->begin[each], m_editors[each]->lines() - 1);
        m_editors[each]->setCursorPosition(line, 0);
        m_editors[each]->showLine(line + 1);
    }
}

} // namespace ui::code
