// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

namespace app
{

/// A pane that can be moved, floated, closed and put behind a tab. Its header is the title bar;
/// where a tab bears its name it needs none.
class PaneDock : public QDockWidget
{
    Q_OBJECT

public:
    enum class Header { Title, More }; ///< says the title only, or is wanted under a tab too

    /// The name is that under which the layout is kept.
    PaneDock(const QString &name, const QString &title, QWidget *header, Header kind,
             QWidget *content);

    void setTabbed(bool tabbed);
    /// Small words at the right of the header.
    void setHint(const QString &hint);
    /// On screen, as opposed to closed or behind another tab.
    bool isSeen() const;
    /// What lies behind another tab is neither drawn nor reached by the keyboard.
    void hideUnseen();

    /// Floats a little aside from where it stood, so that it is seen to; or puts it back.
    void lift(bool floating);
    /// As if the mouse, which is held there, had been pressed on the title bar.
    void beginDrag(const QPoint &place);

Q_SIGNALS:
    /// The person asks what can be done with the pane; the place is one on the screen.
    void menuWanted(const QPoint &place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addMenuButton();

    QWidget *m_header;
    QWidget *m_hairline;
    Header m_kind;
};

} // namespace app
