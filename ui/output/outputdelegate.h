// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui
{
class Selection;
struct Theme;
}

namespace ui::output
{

struct TerminalColour;
struct TerminalStyle;

/// A terminal's colour as this theme shows it: legible on its background.
QColor colourOf(const TerminalColour &colour, const Theme &theme, const QColor &unset);

/// Draws a line of output: its time, its task in the task's colour, its text as a terminal would.
class OutputDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutputDelegate(const Selection *selection, QObject *parent = nullptr);

    void setRun(int run) { m_run = run; }
    /// Lines that are not printed yet are not drawn, instead of pale.
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QRectF &rect, const QModelIndex &index,
                   const QColor &colour) const;

    const Selection *m_selection;
    int m_run = 0;
};

} // namespace ui::output
