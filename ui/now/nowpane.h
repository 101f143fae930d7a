// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"
#include "ui/now/nowcontent.h"

#include <QScrollArea>

namespace ui
{
class Selection;
}

namespace ui::now
{

class NowView;

/// The loop's insides at the playhead: its phase, the ready queue, timers, queues, workers.
class NowPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit NowPane(Selection *selection, QWidget *parent = nullptr);

    /// `run`: which of two compared ones.
    void setContent(const NowContent &content, int run);
    /// Nothing has run yet.
    void clear();

    NowView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void describeEmpty();

    NowView *m_view;
};

} // namespace ui::now
