// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui::code
{

class Editor;

/// The strip below the code in which one types what to look for.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(Editor *editor, QWidget *parent = nullptr);

    /// Shows the strip, with the selected words to look for.
    void open();
    void close();
    /// Selects the next (1) or previous (-1) place, from the end on from the beginning.
    void findNext(int direction);
    QString countText() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void search(int direction);
    void markFound();

    Editor *m_editor;
    QLineEdit *m_words;
    QLabel *m_count;
};

} // namespace ui::code
