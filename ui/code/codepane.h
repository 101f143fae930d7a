// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// After a Qt header: moc 6.4 cannot read <compare> first.
#include "core/script/diagnostic.h"
#include "ui/code/taskmarker.h"

namespace ui
{
class Selection;
}

namespace ui::code
{

class Editor;
class FindBar;
class Gutter;

/// The program's text, editable, with a pill for each task at its current line.
class CodePane : public QWidget
{
    Q_OBJECT

public:
    explicit CodePane(Selection *selection, QWidget *parent = nullptr);

    /// Shows another program: forgets markers, errors, undo steps.
    void setSource(const QString &source);
    /// Puts another text in the place of this one; undo brings it back.
    void replaceSource(const QString &source);
    QString source() const;
    bool isModified() const;
    /// What stands here now is what is on disk.
    void setUnmodified();

    /// Where tasks stand now; drawn as long as the text is the one that runs.
    void setMarkers(const QList<TaskMarker> &markers);
    const QList<TaskMarker> &markers() const { return m_markers; }
    /// Which of two compared runs this is.
    void setRun(int run);
    void setDiagnostics(const script::Diagnostics &diagnostics);
    void showLine(int line);

    Editor *editor() const { return m_editor; }
    Gutter *gutter() const { return m_gutter; }
    FindBar *findBar() const { return m_findBar; }

Q_SIGNALS:
    void modificationChanged(bool modified);
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    Editor *m_editor;
    Gutter *m_gutter;
    FindBar *m_findBar;
    QList<TaskMarker> m_markers;
};

} // namespace ui::code
