// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/questionbar.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace app
{

QuestionBar::QuestionBar(QWidget *parent)
    : QFrame(parent)
    , m_question(new QLabel(this))
{
    setAccessibleName(tr("Question"));
    m_question->setWordWrap(true);
    auto *reveal = new QPushButton(tr("Run and see"), this);
    reveal->setToolTip(tr("Run the program"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 12, 8);
    layout->addWidget(m_question, 1);
    layout->addWidget(reveal);
    connect(reveal, &QPushButton::clicked, this, &QuestionBar::revealed);
    hide();
}

void QuestionBar::setQuestion(const QString &question)
{
    m_question->setText(question);
    setVisible(!question.isEmpty());
}

void QuestionBar::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.accentPale);
    painter.fillRect(QRect(0, 0, 3, height()), theme.accent);
}

} // namespace app
