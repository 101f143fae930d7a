// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/look.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace timeline {

struct ShownRun;

/// The sentence that says how two runs differ, above them. Empty, and without height, until both have ended.
class ComparisonBar : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonBar(const Look &look, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    const QString &sentence() const { return m_sentence; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textArea(int width, int height) const;

    const Look &m_look;
    QString m_sentence;
};

/// "Gathered finishes 1.00 s sooner (2.0× faster): the two waits overlap." Empty unless there are two ended runs.
QString comparisonSentence(const std::vector<ShownRun> &runs);

} // namespace timeline
