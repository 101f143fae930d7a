// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/legend.h"

#include <QWidget>

namespace timeline {

/// The legend as a strip of the pane: always in the picture.
class LegendBar : public QWidget
{
    Q_OBJECT

public:
    explicit LegendBar(const Look &look, QWidget *parent = nullptr);

    void setEntries(const LegendEntries &entries);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    LegendEntries fitting(int width) const;

    const Look &m_look;
    LegendEntries m_entries;
};

} // namespace timeline
