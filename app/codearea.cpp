// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codearea.h"

#include "ui/code/codecomparison.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app
{

CodeArea::CodeArea(ui::Selection *selection, QWidget *parent)
    : QWidget(parent), m_header(new QWidget), m_tabs(new QTabBar),
      m_hint(ui::createHint(QString())), m_problem(new QLabel), m_line(new QHBoxLayout),
      m_sideBySideButton(new QToolButton)
{
    m_header->setObjectName(u"paneHeader"_s);
    m_header->setAttribute(Qt::WA_StyledBackground);
    auto *line = new QHBoxLayout(m_header);
    line->setContentsMargins(2, 0, 4, 0);
    line->setSpacing(0);
    line->addWidget(m_tabs, 1);
    line->addWidget(m_hint);
    line->addSpacing(8);
    line->addWidget(m_sideBySideButton);
    m_sideBySideButton->setObjectName(u"headerButton"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false); // two names that are too long give way to each other
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setAccessibleName(tr("Open programs"));

    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setContentsMargins(12, 8, 12, 8);
    m_problem->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_problem);
    auto *codes = new QWidget;
    codes->setObjectName(u"hairlines"_s); // seen between two codes
    codes->setAttribute(Qt::WA_StyledBackground);
    codes->setLayout(m_line);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(1);
    layout->addWidget(codes, 1);

    for (int number = 0; number < 2; ++number) {
        auto *pane = new ui::code::CodePane(selection);
        pane->setRun(number);
        m_panes.push_back(pane);
        m_line->addWidget(pane, 1);
        pane->editor()->installEventFilter(this);
        connect(pane, &ui::code::CodePane::edited, this, [this, pane] {
            const int changed = numberOf(pane);
            m_edited[size_t(changed)] = true;
            showHint();
            Q_EMIT edited(changed);
        });
        connect(pane, &ui::code::CodePane::modificationChanged, this,
                [this, pane](bool modified) { setModified(numberOf(pane), modified); });
    }
    m_comparison = new ui::code::CodeComparison(m_panes[0]->editor(), m_panes[1]->editor(), this);
    connect(m_comparison, &ui::code::CodeComparison::differencesChanged, this,
            &CodeArea::showHint);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int number) {
        showCurrent();
        if (number >= 0) {
            Q_EMIT currentChanged(number);
        }
    });
}

void CodeArea::setNames(const QStringList &names)
{
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > 0) {
        m_tabs->removeTab(0);
    }
    m_names = names;
    m_problems = QStringList(names.size(), QString());
    for (int number = 0; number < names.size(); ++number) {
        m_tabs->addTab(tabText(number));
        m_tabs->setTabToolTip(number, names[number]);
    }
    arrange();
}

QString CodeArea::tabText(int number) const
{
    return m_names[number] + (pane(number)->isModified() ? u" *"_s : QString());
}

int CodeArea::numberOf(const ui::code::CodePane *pane) const
{
    return int(std::find(m_panes.begin(), m_panes.end(), pane) - m_panes.begin());
}

int CodeArea::count() const
{
    return int(m_names.size());
}

ui::code::CodePane *CodeArea::pane(int number) const
{
    return m_panes.at(size_t(number));
}

ui::code::CodePane *CodeArea::currentPane() const
{
    return pane(current());
}

int CodeArea::current() const
{
    return qMax(0, m_tabs->currentIndex());
}

void CodeArea::setCurrent(int number)
{
    m_tabs->setCurrentIndex(number);
}

void CodeArea::setModified(int number, bool modified)
{
    if (number < m_tabs->count()) {
        m_tabs->setTabText(number, m_names[number] + (modified ? u" *"_s : QString()));
    }
    Q_EMIT modifiedChanged();
}

bool CodeArea::isModified() const
{
    for (int number = 0; number < count(); ++number) {
        if (pane(number)->isModified()) {
            return true;
        }
    }
    return false;
}

void CodeArea::setSideBySide(bool sideBySide)
{
    if (m_sideBySide != sideBySide) {
        m_sideBySide = sideBySide;
        arrange();
    }
}

void CodeArea::setSideBySideAction(QAction *action)
{
    m_sideBySideButton->setDefaultAction(action);
    m_sideBySideButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_sideBySideButton->setAccessibleName(QString(action->text()).remove(u'&'));
}

void CodeArea::goToDifference(int direction)
{
    m_comparison->goToDifference(currentPane()->editor(), direction);
}

void CodeArea::swap()
{
    if (count() != 2) {
        return;
    }
    std::swap(m_panes[0], m_panes[1]);
    std::swap(m_edited[0], m_edited[1]);
    m_line->removeWidget(m_panes[0]);
    m_line->insertWidget(0, m_panes[0], 1);
    QWidget::setTabOrder(m_panes[0]->editor(), m_panes[1]->editor());
    m_names.swapItemsAt(0, 1);
    m_problems.swapItemsAt(0, 1);
    m_comparison->swap();
    for (int number = 0; number < 2; ++number) {
        pane(number)->setRun(number);
        m_tabs->setTabText(number, tabText(number));
        m_tabs->setTabToolTip(number, m_names[number]);
    }
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(1 - m_tabs->currentIndex());
    showCurrent();
}

/// In a comparison side by side each name stands above its code.
void CodeArea::arrange()
{
    m_tabs->setExpanding(isSideBySide());
    m_sideBySideButton->setVisible(count() == 2);
    m_comparison->setCompared(count() == 2);
    m_comparison->setSideBySide(isSideBySide());
    showCurrent();
}

/// Where one writes is the program that everything else shows.
bool CodeArea::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && isSideBySide()) {
        for (int number = 0; number < count(); ++number) {
            if (pane(number)->editor() == object) {
                setCurrent(number);
            }
        }
    }
    return QWidget::eventFilter(object, event);
}

void CodeArea::setAdopted(int number)
{
    m_edited[size_t(number)] = false;
    showCurrent();
}

void CodeArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showCurrent();
    }
}

void CodeArea::setProblem(int number, const QString &problem)
{
    if (number < m_problems.size()) {
        m_problems[number] = problem;
        showCurrent();
    }
}

void CodeArea::showCurrent()
{
    for (int number = 0; number < 2; ++number) {
        pane(number)->setVisible(number == current() || (isSideBySide() && number < count()));
    }
    const QString problem = m_problems.value(current());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, ui::currentTheme().error);
    m_problem->setPalette(palette);
    showHint();
}

void CodeArea::showHint()
{
    if (!m_problems.value(current()).isEmpty()) {
        m_hint->setText(tr("cannot run"));
    } else if (m_edited[size_t(current())]) {
        m_hint->setText(tr("edited: Run takes it over"));
    } else {
        // Two names need the room.
        m_hint->setText(count() == 1 ? tr("runs in CPython too") : QString());
    }
    m_hint->setVisible(!m_hint->text().isEmpty());
}

} // namespace app
