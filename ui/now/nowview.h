// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/now/nowcontent.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace ui
{
class Selection;
}

namespace ui::now
{

class Column;

/// Draws the insides: loop and ready queue, timers, queues and workers, in three columns where there is room.
class NowView : public QWidget
{
    Q_OBJECT

public:
    explicit NowView(Selection *selection, QWidget *parent = nullptr);

    void setContent(const NowContent &content, int run);
    void clear();

    bool hasHeightForWidth() const override { return false; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void drawLoop(Column &column);
    void drawTimers(Column &column);
    void drawQueues(Column &column);
    void drawWorkers(Column &column);

    Selection *m_selection;
    std::optional<NowContent> m_content;
    int m_run = 0;
    QList<std::pair<QRectF, NowContent::Entry>> m_places; ///< as they were drawn last
};

} // namespace ui::now
