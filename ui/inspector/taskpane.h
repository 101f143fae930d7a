// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;

namespace ui::inspector
{

/// The selected task's life in sentences.
class TaskPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit TaskPane(QWidget *parent = nullptr);

    /// Rich text; empty: no task is selected.
    void setStory(const QString &story);
    QString story() const;

private:
    QLabel *m_label;
};

} // namespace ui::inspector
