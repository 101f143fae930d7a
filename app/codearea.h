// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <vector>

class QHBoxLayout;
class QLabel;
class QTabBar;
class QToolButton;

namespace ui
{
class Selection;
namespace code
{
class CodeComparison;
class CodePane;
}
} // namespace ui

namespace app
{

/// The code of the one or two programs that are open, a tab for each, with a line that says what is
/// wrong with the one that is shown. Of two, the lines that differ are marked; they can be shown side
/// by side.
class CodeArea : public QWidget
{
    Q_OBJECT

public:
    explicit CodeArea(ui::Selection *selection, QWidget *parent = nullptr);

    /// The strip with the tabs; it stands above this, wherever its owner wants it.
    QWidget *header() const { return m_header; }
    /// One tab for each name.
    void setNames(const QStringList &names);
    int count() const;
    ui::code::CodePane *pane(int number) const;
    ui::code::CodePane *currentPane() const;
    int current() const;
    void setCurrent(int number);

    /// Shows two programs side by side; one is shown alone all the same.
    void setSideBySide(bool sideBySide);
    bool isSideBySide() const { return m_sideBySide && count() == 2; }
    /// The button in the header does what this action does.
    void setSideBySideAction(QAction *action);
    ui::code::CodeComparison *comparison() const { return m_comparison; }
    /// To the next (1) or previous (-1) lines that differ.
    void goToDifference(int direction);
    /// The first program becomes the second, with its text, undo steps and problem.
    void swap();

    /// The text differs from the program that was opened or run last.
    bool isEdited(int number) const { return m_edited.at(size_t(number)); }
    /// It is the program again.
    void setAdopted(int number);

    /// A star behind the name of a program whose text is not saved.
    void setModified(int number, bool modified);
    bool isModified() const;
    /// Why this program cannot run; empty if it can.
    void setProblem(int number, const QString &problem);

Q_SIGNALS:
    void currentChanged(int number);
    void edited(int number);
    void modifiedChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    int numberOf(const ui::code::CodePane *pane) const;
    QString tabText(int number) const;
    void arrange();
    void showCurrent();
    void showHint();

    QWidget *m_header;
    QTabBar *m_tabs;
    QLabel *m_hint;
    QLabel *m_problem;
    QHBoxLayout *m_line;
    QToolButton *m_sideBySideButton;
    ui::code::CodeComparison *m_comparison;
    std::vector<ui::code::CodePane *> m_panes;
    QStringList m_names;
    QStringList m_problems;
    std::array<bool, 2> m_edited{};
    bool m_sideBySide = false;
};

} // namespace app
