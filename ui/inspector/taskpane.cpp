// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/taskpane.h"

#include "ui/common/fonts.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace ui::inspector
{

namespace
{

constexpr double margin = 12; // pixels
constexpr double nameSize = 16;
constexpr double headingSize = 11;
constexpr double codeSize = 12;

QString styleRules()
{
    const Theme &theme = currentTheme();
    const auto pixels = [](double size) { return QString::number(size * textScale()); };
    QString rules;
    rules += u"p { margin-top: 4px; margin-bottom: 4px; }"_s;
    rules += u"p.row { margin-top: 2px; margin-bottom: 2px; }"_s;
    rules += u".name { font-size: %1px; font-weight: 600; }"_s.arg(pixels(nameSize));
    rules += u".quiet { color: %1; }"_s.arg(theme.secondaryText.name());
    rules +=
        u"h4 { color: %1; font-size: %2px; font-weight: 600; margin-top: 12px; margin-bottom: 2px; }"_s
            .arg(theme.secondaryText.name(), pixels(headingSize));
    rules += u"a { color: %1; text-decoration: none; }"_s.arg(theme.accent.name());
    rules += u"code { font-family: '%1'; font-size: %2px; }"_s.arg(codeFamilies().join(u"', '"_s),
                                                                   pixels(codeSize));
    return rules;
}

/// Selects the link to a target that is nearest to a place; nothing if there is none.
QTextCursor nearestLink(QTextDocument &document, const QString &target, int place)
{
    QTextCursor nearest(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment text = part.fragment();
            const bool isNearer = !nearest.hasSelection() || std::abs(text.position() - place) <
                                                                 std::abs(nearest.anchor() - place);
            if (text.charFormat().anchorHref() == target && isNearer) {
                nearest.setPosition(text.position());
                nearest.setPosition(text.position() + text.length(), QTextCursor::KeepAnchor);
            }
        }
    }
    return nearest;
}

} // namespace

TaskPane::TaskPane(Playhead *playhead, Selection *selection, QWidget *parent)
    : QTextBrowser(parent), m_playhead(playhead), m_selection(selection)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setAccessibleName(tr("Task"));
    setAccessibleDescription(tr("The life of the selected task until the playhead."));
    // A repr is one long word.
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(margin);
    connect(this, &QTextBrowser::anchorClicked, this, &TaskPane::follow);
    display({});
}

void TaskPane::setStory(const QString &story)
{
    if (story != m_story) {
        display(story);
    }
}

void TaskPane::display(const QString &story)
{
    m_story = story;
    const int scrolled = verticalScrollBar()->value();
    const QString link = textCursor().charFormat().anchorHref();
    const int place = textCursor().selectionStart();
    const bool isLinkChosen = textCursor().hasSelection() && !link.isEmpty();
    document()->setDefaultStyleSheet(styleRules());
    setHtml(story.isEmpty() ? tr("<p>Click a task's lane, or its name in the code, to read its "
                                 "life. Up and Down in "
                                 "the timeline go from lane to lane.</p>")
                            : story);
    if (isLinkChosen) {
        setTextCursor(nearestLink(*document(), link, place));
    }
    verticalScrollBar()->setValue(scrolled);
}

void TaskPane::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        display(m_story);
    }
}

/// QTextBrowser goes from link to link in silence.
bool TaskPane::focusNextPrevChild(bool next)
{
    const bool isHere = QTextBrowser::focusNextPrevChild(next);
    if (isHere && textCursor().hasSelection()) {
        tellLink();
    }
    return isHere;
}

void TaskPane::tellLink()
{
    const QTextCursor cursor = textCursor();
    QAccessibleTextCursorEvent moved(this, cursor.position());
    QAccessible::updateAccessibility(&moved);
    QAccessibleTextSelectionEvent chosen(this, cursor.selectionStart(), cursor.selectionEnd());
    QAccessible::updateAccessibility(&chosen);
    Q_EMIT linkTold(cursor.selectedText());
}

void TaskPane::follow(const QUrl &link)
{
    const QStringList parts = link.toString().split(u':');
    const int run = m_selection->item().run;
    if (parts.size() == 2 && parts[0] == u"task") {
        m_selection->selectTask(parts[1].toUInt(), run);
    } else if (parts.size() == 3 && parts[0] == u"worker") {
        m_selection->select({Selection::Kind::Worker, parts[1].toUInt(), parts[2].toUInt(), run});
    } else if (parts.size() == 3 && parts[0] == u"moment") {
        m_playhead->moveTo(
            {trace::Time(parts[1].toLongLong()), std::size_t(parts[2].toULongLong()), run});
    }
}

} // namespace ui::inspector
