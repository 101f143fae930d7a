// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/findbar.h"

#include "core/trace/translation.h"
#include "ui/code/editor.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::code
{

FindBar::FindBar(Editor *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_words(new QLineEdit(this))
    , m_count(createHint(QString(), this))
{
    setObjectName(u"findBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_words->setPlaceholderText(tr("Find in the code"));
    m_words->setAccessibleName(tr("Find in the code"));
    m_words->setAccessibleDescription(tr("Enter goes to the next place, Escape closes."));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_count->setAccessibleName(tr("Found places"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_count);
    const auto addButton = [&](Icon drawing, const QString &tip, auto slot) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"headerButton"_s);
        button->setIcon(icon(drawing));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        connect(button, &QToolButton::clicked, this, slot);
        layout->addWidget(button);
    };
    addButton(Icon::Back, tr("Previous place"), [this] { findNext(-1); });
    addButton(Icon::Forward, tr("Next place"), [this] { findNext(1); });
    addButton(Icon::Close, tr("Close"), [this] { close(); });
    connect(m_words, &QLineEdit::textChanged, this, [this] { search(0); });
    connect(editor, &Editor::textChanged, this, [this] {
        if (isVisible()) {
            markFound();
        }
    });
    hide();
}

void FindBar::open()
{
    const QString selected = m_editor->selectedText();
    if (!selected.isEmpty() && !selected.contains(u'\n')) {
        m_words->setText(selected);
    }
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    markFound();
}

void FindBar::close()
{
    hide();
    m_editor->setFound({});
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FindBar::findNext(int direction)
{
    if (m_words->text().isEmpty()) {
        open();
    } else {
        search(direction);
    }
}

/// 0: stays where the selection is, if that is such a place.
void FindBar::search(int direction)
{
    markFound();
    const QList<Editor::Found> &found = m_editor->found();
    if (found.isEmpty()) {
        return;
    }
    const long begin = m_editor->selectionBegin();
    qsizetype at = 0;
    if (direction < 0) {
        const auto last = std::find_if(found.rbegin(), found.rend(),
                                       [&](const auto &each) { return each.begin < begin; });
        at = last == found.rend() ? found.size() - 1 : found.rend() - last - 1;
    } else {
        const long from = direction == 0 ? begin : begin + 1;
        const auto next = std::find_if(found.begin(), found.end(),
                                       [&](const auto &each) { return each.begin >= from; });
        at = next == found.end() ? 0 : next - found.begin();
    }
    m_editor->selectFound(found[at]);
    m_count->setText(tr("%1 of %2").arg(at + 1).arg(found.size()));
}

void FindBar::markFound()
{
    m_editor->setFound(m_words->text());
    const qsizetype count = m_editor->found().size();
    m_count->setText(m_words->text().isEmpty() ? QString()
                     : count == 0              ? tr("not found")
                                               : QString::fromStdString(trace::words::counted(
                                                     std::size_t(count), "%n place",
                                                     QT_TRANSLATE_N_NOOP("Words", "%n places"))));
}

QString FindBar::countText() const
{
    return m_count->text();
}

bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            findNext(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace ui::code
