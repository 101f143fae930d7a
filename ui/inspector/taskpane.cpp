// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/taskpane.h"

#include <QLabel>

namespace ui::inspector
{

TaskPane::TaskPane(QWidget *parent)
    : QScrollArea(parent)
    , m_label(new QLabel(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Task"));
    setAccessibleDescription(tr("The life of the selected task until the playhead."));
    m_label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setContentsMargins(12, 4, 12, 8);
    setWidget(m_label);
    setStory({});
}

void TaskPane::setStory(const QString &story)
{
    const QString shown =
        story.isEmpty() ? tr("<p>Click a task's lane, or its name in the code, to read its life. Up and Down in "
                             "the timeline go from lane to lane.</p>")
                        : story;
    if (shown != m_label->text()) {
        m_label->setText(shown);
    }
}

QString TaskPane::story() const
{
    return m_label->text();
}

} // namespace ui::inspector
