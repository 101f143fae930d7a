// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statuslabel.h"

#include <QEvent>
#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace app
{

StatusLabel::StatusLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
}

void StatusLabel::setParts(const QStringList &parts)
{
    if (parts != m_parts) {
        m_parts = parts;
        fit();
        // All of it, also what has no room; and its words, not what it is for alone.
        setAccessibleName(tr("At the playhead: %1")
                              .arg(parts.join(u", "_s).remove(u"<b>"_s).remove(u"</b>"_s)));
    }
}

QSize StatusLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void StatusLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void StatusLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
    }
}

void StatusLabel::fit()
{
    QFont bold = font();
    bold.setBold(true); // of which there is some in each part
    const QFontMetrics metrics(bold);
    const int gap = metrics.horizontalAdvance(u' ') * 5;
    int room = contentsRect().width();
    QStringList shown;
    for (const QString &part : std::as_const(m_parts)) {
        room -= metrics.horizontalAdvance(QString(part).remove(u"<b>"_s).remove(u"</b>"_s)) + gap;
        if (room + gap < 0 && !shown.isEmpty()) {
            break;
        }
        shown += part;
    }
    setText(shown.join(u"&nbsp;&nbsp;&nbsp;&nbsp; "_s));
    setToolTip(shown.size() < m_parts.size() ? m_parts.join(u"<br>"_s) : QString());
}

} // namespace app
