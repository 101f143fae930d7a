// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace timeline {

/// The field above the lanes' names in which one types what they must contain. Hidden while nobody filters.
class LaneFilter : public QLineEdit
{
    Q_OBJECT

public:
    explicit LaneFilter(QWidget *parent);

    void open();

Q_SIGNALS:
    /// Escape, or left without words: all lanes are wanted again.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void close();
};

} // namespace timeline
