// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/codepane.h"

#include "ui/code/editor.h"
#include "ui/code/findbar.h"
#include "ui/code/gutter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui::code
{

CodePane::CodePane(Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_editor(new Editor(this))
    , m_gutter(new Gutter(m_editor, selection, this))
    , m_findBar(new FindBar(m_editor, this))
{
    auto *text = new QHBoxLayout;
    text->setSpacing(0);
    text->addWidget(m_gutter);
    text->addWidget(m_editor, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(text, 1);
    layout->addWidget(m_findBar);
    setFocusProxy(m_editor);
    m_editor->setAccessibleName(tr("Code"));
    m_editor->setAccessibleDescription(tr("The program's text. F6 goes to the next pane."));
    connect(m_editor, &QsciScintilla::modificationChanged, this, &CodePane::modificationChanged);
    connect(m_editor, &QsciScintilla::textChanged, this, &CodePane::edited);
}

void CodePane::setSource(const QString &source)
{
    m_editor->setSource(source);
    m_gutter->resetWidth();
    setMarkers({});
}

void CodePane::replaceSource(const QString &source)
{
    const Editor::Place place = m_editor->place();
    m_editor->replaceAll(source);
    m_editor->setPlace(place);
}

QString CodePane::source() const
{
    return m_editor->text();
}

bool CodePane::isModified() const
{
    return m_editor->isModified();
}

void CodePane::setUnmodified()
{
    m_editor->setModified(false);
}

void CodePane::setMarkers(const QList<TaskMarker> &markers)
{
    if (markers == m_markers) {
        return;
    }
    QList<int> before;
    QList<int> after;
    for (const TaskMarker &marker : std::as_const(m_markers)) {
        before.append(marker.line);
    }
    for (const TaskMarker &marker : markers) {
        after.append(marker.line);
    }
    m_markers = markers;
    m_gutter->setMarkers(markers);
    if (before != after) {
        m_editor->setMarkedLines(after);
    }
}

void CodePane::setRun(int run)
{
    m_gutter->setRun(run);
}

void CodePane::setDiagnostics(const script::Diagnostics &diagnostics)
{
    m_editor->setDiagnostics(diagnostics);
}

void CodePane::showLine(int line)
{
    m_editor->showLine(line);
}

void CodePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_editor->applyTheme();
        m_gutter->update();
    }
}

} // namespace ui::code
