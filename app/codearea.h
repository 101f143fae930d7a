// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <vector>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace ui
{
class Selection;
namespace code
{
class CodePane;
}
} // namespace ui

namespace app
{

/// The code of the one or two programs that are open, a tab for each, with a line that says what is
/// wrong with the one that is shown.
class CodeArea : public QWidget
{
    Q_OBJECT

public:
    explicit CodeArea(ui::Selection *selection, QWidget *parent = nullptr);

    /// One tab for each name.
    void setNames(const QStringList &names);
    int count() const;
    ui::code::CodePane *pane(int number) const;
    ui::code::CodePane *currentPane() const;
    int current() const;
    void setCurrent(int number);

    /// The text differs from the program that was opened or run last.
    bool isEdited(int number) const { return m_edited.at(size_t(number)); }
    /// It is the program again.
    void setAdopted(int number);

    /// A star behind the name of a program whose text is not saved.
    void setModified(int number, bool modified);
    /// Why this program cannot run; empty if it can.
    void setProblem(int number, const QString &problem);

Q_SIGNALS:
    void currentChanged(int number);
    void edited(int number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCurrent();

    QTabBar *m_tabs;
    QLabel *m_hint;
    QLabel *m_problem;
    QStackedWidget *m_stack;
    std::vector<ui::code::CodePane *> m_panes;
    QStringList m_names;
    QStringList m_problems;
    std::array<bool, 2> m_edited{};
};

} // namespace app
