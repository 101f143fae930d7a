// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace app
{

/// The question a lesson asks before its first run: predict, then reveal.
class QuestionBar : public QFrame
{
    Q_OBJECT

public:
    explicit QuestionBar(QWidget *parent = nullptr);

    void setQuestion(const QString &question);

Q_SIGNALS:
    void revealed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_question;
};

} // namespace app
