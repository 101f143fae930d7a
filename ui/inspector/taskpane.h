// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace ui
{
class Playhead;
class Selection;
} // namespace ui

namespace ui::inspector
{

/// The story of what is selected. Its links select tasks and workers and move the playhead.
class TaskPane : public QTextBrowser
{
    Q_OBJECT

public:
    TaskPane(Playhead *playhead, Selection *selection, QWidget *parent = nullptr);

    /// Rich text (storytext.h); empty: nothing is selected. The place read and the link in focus
    /// stay.
    void setStory(const QString &story);
    const QString &story() const { return m_story; }

Q_SIGNALS:
    /// A link has come into focus, and screen readers know it.
    void linkTold(const QString &words);

protected:
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void display(const QString &story);
    void follow(const QUrl &link);
    void tellLink();

    Playhead *m_playhead;
    Selection *m_selection;
    QString m_story;
};

} // namespace ui::inspector
