// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codearea.h"

#include "ui/code/codepane.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace app
{

CodeArea::CodeArea(ui::Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_hint(ui::createHint(QString()))
    , m_problem(new QLabel)
    , m_stack(new QStackedWidget)
{
    auto *header = new QWidget(this);
    header->setObjectName(u"paneHeader"_s);
    header->setAttribute(Qt::WA_StyledBackground);
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(2, 0, 12, 0);
    line->addWidget(m_tabs);
    line->addStretch();
    line->addWidget(m_hint);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Open programs"));

    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setContentsMargins(12, 8, 12, 8);
    m_problem->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_problem);
    layout->addWidget(m_stack, 1);

    for (int number = 0; number < 2; ++number) {
        auto *pane = new ui::code::CodePane(selection);
        pane->setRun(number);
        m_panes.push_back(pane);
        m_stack->addWidget(pane);
        connect(pane, &ui::code::CodePane::edited, this, [this, number] {
            m_edited[size_t(number)] = true;
            showCurrent();
            Q_EMIT edited(number);
        });
        connect(pane, &ui::code::CodePane::modificationChanged, this,
                [this, number](bool modified) { setModified(number, modified); });
    }
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
    for (const QString &name : names) {
        m_tabs->addTab(name);
    }
    showCurrent();
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
    m_stack->setCurrentIndex(current());
    const QString problem = m_problems.value(current());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, ui::currentTheme().error);
    m_problem->setPalette(palette);
    if (!problem.isEmpty()) {
        m_hint->setText(tr("cannot run"));
    } else if (m_edited[size_t(current())]) {
        m_hint->setText(tr("edited: Run takes it over"));
    } else {
        // Two names need the room.
        m_hint->setText(m_names.size() == 1 ? tr("runs in CPython too") : QString());
    }
}

} // namespace app
