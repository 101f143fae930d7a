// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panelayout.h"

#include "app/panedock.h"
#include "app/panefocus.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QMainWindow>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

constexpr int version = 1;       // of the kept arrangement
constexpr int leastBottom = 120; // pixels, of output and insides at the first start
constexpr int settleTime = 300;  // milliseconds that a window manager takes for a window's size
const QString layoutKey = u"panes/layout"_s;
constexpr std::array insides{Pane::Now, Pane::Task, Pane::Findings, Pane::Events};

} // namespace

PaneLayout::PaneLayout(QMainWindow *window)
    : QObject(window), m_window(window), m_emptyHint(createEmptyHint()), m_tabs(window),
      m_menu(window)
{
    window->setCentralWidget(m_emptyHint);
    m_emptyHint->hide();
    window->setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    window->setDocumentMode(true);
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window->installEventFilter(this);
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &PaneLayout::look);
    m_resizing.setSingleShot(true);
    m_resizing.setInterval(settleTime);
    const auto dockOf = [this](const QString &title) -> PaneDock * {
        for (PaneDock *each : m_docks) {
            if (each && each->windowTitle() == title) {
                return each;
            }
        }
        return nullptr;
    };
    connect(&m_tabs, &PaneTabs::floatWanted, this,
            [dockOf](const QString &tab) { dockOf(tab)->lift(true); });
    connect(&m_tabs, &PaneTabs::tornOff, this,
            [dockOf](const QString &tab, const QPoint &place) { dockOf(tab)->beginDrag(place); });
    connect(&m_tabs, &PaneTabs::menuWanted, this,
            [this, dockOf](const QString &tab, const QPoint &place) {
                m_menu.show(dockOf(tab), place);
            });
}

/// What stands in the window when every pane is closed or floats.
QWidget *PaneLayout::createEmptyHint()
{
    auto *area = new QWidget;
    auto *words = new QLabel(tr("Every pane is closed or floats."));
    auto *button = new QPushButton(tr("Reset the Layout"));
    button->setToolTip(tr("All panes where they were at the first start"));
    connect(button, &QPushButton::clicked, this, &PaneLayout::reset);
    auto *layout = new QVBoxLayout(area);
    layout->addStretch();
    layout->addWidget(words, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch();
    return area;
}

void PaneLayout::add(Pane pane, PaneDock *dock)
{
    m_docks[std::size_t(pane)] = dock;
    m_menu.add(dock);
    const auto lookSoon = [this] { m_look.start(); };
    connect(dock, &QDockWidget::dockLocationChanged, this, lookSoon);
    connect(dock, &QDockWidget::topLevelChanged, this, lookSoon);
    connect(dock, &QDockWidget::visibilityChanged, this, lookSoon);
    connect(dock, &PaneDock::menuWanted, this,
            [this, dock](const QPoint &place) { m_menu.show(dock, place); });
    connect(dock->toggleViewAction(), &QAction::triggered, this,
            [this, pane](bool shown) { remember(pane, shown); });
}

void PaneLayout::deletePanes()
{
    m_look.stop();
    m_window->removeEventFilter(this);
    m_menu.forget();
    for (PaneDock *&dock : m_docks) {
        dock->disconnect(this);
        delete dock;
        dock = nullptr;
    }
}

/// Every pane where it stands at the first start.
void PaneLayout::place()
{
    m_emptyHint->hide(); // there is not room for it too
    for (PaneDock *each : m_docks) {
        each->setFloating(false);
        m_window->removeDockWidget(each);
    }
    const auto split = [this](Pane which, Pane by, Qt::Orientation orientation) {
        m_window->splitDockWidget(dock(which), dock(by), orientation);
    };
    m_window->addDockWidget(Qt::LeftDockWidgetArea, dock(Pane::Lessons));
    split(Pane::Lessons, Pane::Timeline, Qt::Horizontal);
    split(Pane::Lessons, Pane::Output, Qt::Vertical);
    split(Pane::Lessons, Pane::Code, Qt::Horizontal);
    split(Pane::Timeline, Pane::Now, Qt::Vertical);
    for (std::size_t at = 1; at < insides.size(); ++at) {
        m_window->tabifyDockWidget(dock(insides[at - 1]), dock(insides[at]));
    }
    for (PaneDock *each : m_docks) {
        each->show();
    }
    dock(Pane::Now)->raise();
}

void PaneLayout::giveLengths()
{
    const int width = m_window->width();
    const int height = m_window->height();
    // In a low window the timeline needs the room more than what is below it.
    const int bottom = qMax(leastBottom, height * 220 / 800 - qMax(0, 800 - height) / 3);
    const int top = height - bottom - 110;
    // All of a row or column: Qt shares out what is left over.
    m_window->resizeDocks({dock(Pane::Lessons), dock(Pane::Code), dock(Pane::Timeline)},
                          {width * 186 / 1280, width * 378 / 1280, width * 716 / 1280},
                          Qt::Horizontal);
    m_window->resizeDocks(
        {dock(Pane::Code), dock(Pane::Output), dock(Pane::Timeline), dock(Pane::Now)},
        {top, bottom, top, bottom}, Qt::Vertical);
}

void PaneLayout::reset()
{
    m_own.clear();
    m_beforeSpotlight.clear();
    m_changes.clear();
    m_occasion.spotlight.clear();
    place();
    look();
    m_window->layout()->activate(); // what the panes took before is forgotten
    giveLengths();
    const Occasion occasion = m_occasion;
    m_occasion = {};
    change(occasion);
    Q_EMIT hasBeenReset();
}

void PaneLayout::restore(const QSettings &settings)
{
    place();
    m_own = settings.value(layoutKey).toByteArray();
    m_isNew = !m_window->restoreState(m_own, version);
    if (m_isNew) {
        place(); // the half of an arrangement is none
    }
    look();
}

void PaneLayout::save(QSettings &settings)
{
    change({});
    settings.setValue(layoutKey, m_window->saveState(version));
}

bool PaneLayout::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Show && !m_isShown) {
        m_isShown = true; // only now lengths mean something
        const Occasion occasion = std::exchange(m_occasion, {});
        bringBack();
        change(occasion);
    } else if (event->type() == QEvent::Resize && m_resizing.isActive() &&
               m_occasion.isOrdinary()) {
        const QPointer<QWidget> focus = QApplication::focusWidget();
        bringBack();
        keepFocus(focus);
    } else if (event->type() == QEvent::ChildAdded) {
        m_look.start(); // a bar of tabs, it may be
    }
    return QObject::eventFilter(object, event);
}

void PaneLayout::setCodesSideBySide(bool sideBySide)
{
    Occasion occasion = m_occasion;
    occasion.twoCodes = sideBySide;
    change(occasion);
}

void PaneLayout::setPresenting(bool presenting)
{
    Occasion occasion = m_occasion;
    occasion.presenting = presenting;
    change(occasion);
}

void PaneLayout::setSpotlight(const QList<Pane> &panes)
{
    Occasion occasion = m_occasion;
    occasion.spotlight = panes;
    change(occasion);
}

/// From the person's own arrangement on: what is wanted for a while is never kept.
void PaneLayout::change(const Occasion &occasion)
{
    const Occasion before = std::exchange(m_occasion, occasion);
    if (!m_isShown || before == occasion) {
        return;
    }
    const QPointer<QWidget> focus = QApplication::focusWidget();
    if (before.isOrdinary()) {
        m_own = m_window->saveState(version);
        m_isNew = false;
        m_changes.clear();
    }
    if (before.spotlight.isEmpty()) {
        m_beforeSpotlight = m_window->saveState(version);
        m_occasionBefore = before;
    }
    if (occasion.isOrdinary()) {
        bringBack();
    } else if (occasion == m_occasionBefore) {
        m_window->restoreState(m_beforeSpotlight, version);
    } else {
        bringBack();
        arrangeFor(occasion);
    }
    look();
    keepFocus(focus);
}

/// Keys go where they went, or to a pane that is seen; not to whatever comes next in the window.
void PaneLayout::keepFocus(const QPointer<QWidget> &focus)
{
    if (focus && focus->isVisible()) {
        focus->setFocus(Qt::OtherFocusReason);
        return;
    }
    QList<Pane> wanted = m_occasion.spotlight;
    wanted.append({Pane::Timeline, Pane::Code});
    for (const Pane pane : wanted) {
        QWidget *target = dock(pane)->isSeen() ? focusTargetIn(dock(pane)->widget()) : nullptr;
        if (target) {
            target->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void PaneLayout::bringBack()
{
    if (m_isNew) {
        giveLengths();
    } else {
        m_window->restoreState(m_own, version);
        m_window->layout()->activate();
        m_window->restoreState(m_own, version); // now that all are there that ask for room
    }
    for (const auto &[pane, shown] : m_changes.asKeyValueRange()) {
        dock(pane)->setVisible(shown);
    }
    if (!m_resizing.isActive()) {
        m_resizing
            .start(); // just shown, or back from the full screen, the window has not its size yet
    }
}

void PaneLayout::arrangeFor(const Occasion &occasion)
{
    if (!occasion.spotlight.isEmpty()) {
        const auto isMeant = [&](Pane pane) { return occasion.spotlight.contains(pane); };
        const bool anyOpen = std::any_of(occasion.spotlight.begin(), occasion.spotlight.end(),
                                         [this](Pane pane) { return !dock(pane)->isHidden(); });
        for (int number = 0; number < paneCount; ++number) {
            PaneDock *each = dock(Pane(number));
            const bool shown = isMeant(Pane(number)) && (!anyOpen || !each->isHidden());
            if (shown) {
                each->setFloating(false);
            }
            each->setVisible(shown);
        }
        return;
    }
    dock(Pane::Lessons)->hide();
    if (occasion.twoCodes) {
        m_window->resizeDocks({dock(Pane::Code)}, {m_window->width() * 6 / 10}, Qt::Horizontal);
    }
}

void PaneLayout::remember(Pane pane, bool shown)
{
    if (!m_occasion.isOrdinary() && !m_occasion.presenting) {
        m_changes.insert(pane, shown);
    }
}

/// What follows from where the panes are now.
void PaneLayout::look()
{
    bool isAnyDocked = false;
    for (PaneDock *each : m_docks) {
        bool isTabbed = false;
        for (const QDockWidget *other : m_window->tabifiedDockWidgets(each)) {
            isTabbed = isTabbed || (!other->isHidden() && !other->isFloating());
        }
        // What a class looks at most needs no title, but all the room there is.
        const bool isPlain = m_occasion.presenting && each == dock(Pane::Timeline);
        each->setTabbed((isTabbed || isPlain) && !each->isFloating());
        if (m_isShown) {
            each->hideUnseen();
        }
        isAnyDocked = isAnyDocked || (!each->isHidden() && !each->isFloating());
    }
    m_emptyHint->setVisible(!isAnyDocked);
    m_tabs.update();
}

void PaneLayout::setFindingCount(int count)
{
    PaneDock *findings = dock(Pane::Findings);
    findings->setHint(count ? QString::number(count) : QString());
    m_tabs.setCount(findings->windowTitle(), count);
}

} // namespace app
