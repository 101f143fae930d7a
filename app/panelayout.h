// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panemenu.h"
#include "app/panetabs.h"

#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <optional>

class QMainWindow;
class QSettings;

namespace app
{

class PaneDock;

enum class Pane { Lessons, Code, Timeline, Now, Task, Findings, Events, Output };
constexpr int paneCount = 8;

/// Where the panes of the window stand: all of them docks, as the person moved them.
///
/// Two codes side by side, presenting and a spotlight arrange them otherwise for a while;
/// afterwards, and at the next start, they stand as before.
class PaneLayout : public QObject
{
    Q_OBJECT

public:
    explicit PaneLayout(QMainWindow *window);

    void add(Pane pane, PaneDock *dock);
    /// Before what the panes show dies.
    void deletePanes();
    PaneDock *dock(Pane pane) const { return m_docks[std::size_t(pane)]; }
    /// Beside the name of their pane, in its tab or header.
    void setFindingCount(int count);
    /// The badge in the tab is made anew: fonts and colours are others.
    void updateTabs() { m_tabs.update(); }
    PaneMenu &menu() { return m_menu; }

    /// As at the first start.
    void reset();
    /// As it was kept; as at the first start if nothing was, or nothing that can be read.
    void restore(const QSettings &settings);
    void save(QSettings &settings);

    void setCodesSideBySide(bool sideBySide);
    void setPresenting(bool presenting);
    /// These panes alone; without any, all of them.
    void setSpotlight(const QList<Pane> &panes);

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void hasBeenReset();

private:
    /// What keeps the panes from standing as the person wants them, for a while.
    struct Occasion {
        bool twoCodes = false;
        bool presenting = false;
        QList<Pane> spotlight;

        bool operator==(const Occasion &) const = default;
        bool isOrdinary() const { return *this == Occasion(); }
    };

    void place();
    void giveLengths();
    void change(const Occasion &occasion);
    void arrangeFor(const Occasion &occasion);
    void bringBack();
    void keepFocus(const QPointer<QWidget> &focus);
    void remember(Pane pane, bool shown);
    void look();
    QWidget *createEmptyHint();

    QMainWindow *m_window;
    QWidget *m_emptyHint;
    std::array<PaneDock *, paneCount> m_docks{};
    PaneTabs m_tabs;
    PaneMenu m_menu;
    QTimer m_look;     ///< once for all that moved
    QTimer m_resizing; ///< the window may still be on the way to its size
    Occasion m_occasion;
    QByteArray m_own; ///< the person's own arrangement while another holds
    QByteArray m_beforeSpotlight;
    Occasion m_occasionBefore;
    QMap<Pane, bool> m_changes; ///< opened (true) and closed by the person in the meantime
    bool m_isNew = true;        ///< nothing was kept from an earlier start
    bool m_isShown = false;
};

} // namespace app
