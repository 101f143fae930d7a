// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stylesheet.h"

#include "ui/common/theme.h"

#include <cmath>

namespace ui {
namespace {

// @name is a colour of the theme, and @Npx a length that grows with the type.
constexpr const char *rules = R"(
QMainWindow, QDialog { background: @background; }
QSplitter::handle { background: @hairline; }
QSplitter::handle:hover { background: @accent; }

QMenuBar { background: @chrome; border-bottom: 1px solid @hairline; padding: 1px 4px; }
QMenuBar::item { background: transparent; padding: @4px @9px; border-radius: 4px; }
QMenuBar::item:selected { background: @accentPale; }
QMenu { background: @background; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: @5px @26px @5px @22px; border-radius: 4px; }
QMenu::item:selected { background: @accentPale; color: @text; }
QMenu::item:disabled { color: @faintText; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }

QToolBar { background: @chrome; border: 0; border-bottom: 1px solid @hairline; padding: @6px @8px; spacing: @2px; }
QToolBar::separator { background: @hairline; width: 1px; margin: @5px @9px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: @4px @9px; color: @text; background: transparent; }
QToolButton:hover { background: @hairline; }
QToolButton:pressed { background: @accentPale; }
QToolButton:checked, QToolButton[role="primary"] { background: @accentPale; border-color: @accentEdge; color: @accent; font-weight: 600; }
QToolButton:disabled { color: @faintText; background: transparent; border-color: transparent; }
QToolButton:focus { border-color: @accent; }

QToolButton#headerButton { padding: @2px @5px; }

QPushButton { border: 1px solid @hairline; border-radius: 6px; padding: @5px @14px; background: @chrome; color: @text; }
QPushButton:hover { border-color: @accentEdge; }
QPushButton:pressed { background: @accentPale; }
QPushButton:default { background: @accent; border-color: @accent; color: @accentText; }
QPushButton:disabled { color: @faintText; background: @chrome; border-color: @hairline; }
QPushButton:focus { border-color: @accent; }

QTabWidget::pane { border: 0; border-top: 1px solid @hairline; }
QTabBar { background: @chrome; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; border: 0; border-bottom: 2px solid transparent; color: @secondaryText; padding: @5px @10px; margin: 0; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:hover { color: @text; }

#paneHeader { background: @chrome; border-bottom: 1px solid @hairline; min-height: @27px; max-height: @27px; }
#findBar { background: @chrome; border-top: 1px solid @hairline; }
#hairlines { background: @hairline; }
#paneTitle { font-weight: 600; color: @text; }
#paneHint, QLabel[role="hint"] { color: @faintText; font-size: @11px; }
QLabel[role="badge"] { background: @accentPale; color: @accent; border-radius: @7px; padding: 0 @5px; font-size: @11px; font-weight: 600; }
QLabel[role="group"] { color: @secondaryText; font-size: @11px; font-weight: 600; }

QAbstractItemView { background: @background; border: 0; outline: 0; selection-background-color: @accentPale; selection-color: @text; }
QAbstractItemView[role="side"] { background: @chrome; }
QHeaderView { background: @chrome; border: 0; }
QHeaderView::section { background: @chrome; color: @secondaryText; border: 0; border-bottom: 1px solid @hairline; padding: @4px @8px; font-size: @11px; }
QLineEdit, QSpinBox, QDoubleSpinBox, QPlainTextEdit[role="field"] { background: @background; border: 1px solid @hairline; border-radius: 6px; padding: @3px @6px; selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus { border-color: @accent; }
QComboBox { background: @background; border: 1px solid @hairline; border-radius: 6px; padding: @3px @8px; }

QStatusBar { background: @chrome; border-top: 1px solid @hairline; }
QStatusBar::item { border: 0; }
QToolTip { background: @chrome; color: @text; border: 1px solid @hairline; padding: @4px @6px; }

QSlider::groove:horizontal { height: 3px; border-radius: 1px; background: @hairline; }
QSlider::sub-page:horizontal { background: @accentEdge; border-radius: 1px; }
QSlider::handle:horizontal { width: @13px; height: @13px; margin: -@5px 0; border-radius: @6px; background: @accent; }
QSlider::handle:horizontal:disabled { background: @faintText; }

QScrollBar:vertical { background: transparent; width: @11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @11px; margin: 0; }
QScrollBar::handle { background: @scrollHandle; border-radius: 3px; margin: @3px; }
QScrollBar::handle:vertical { min-height: @24px; }
QScrollBar::handle:horizontal { min-width: @24px; }
QScrollBar::handle:hover { background: @faintText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
)";

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

QString colourNamed(const Theme &theme, QStringView name)
{
    if (name == u"background")
        return theme.background.name();
    if (name == u"chrome")
        return theme.chrome.name();
    if (name == u"hairline")
        return theme.hairline.name();
    if (name == u"text")
        return theme.text.name();
    if (name == u"secondaryText")
        return theme.secondaryText.name();
    if (name == u"faintText")
        return theme.faintText.name();
    if (name == u"accent")
        return theme.accent.name();
    if (name == u"accentPale")
        return theme.accentPale.name();
    if (name == u"accentText")
        return theme.accentText.name();
    if (name == u"accentEdge")
        return mixed(theme.accentPale, theme.accent, 0.45).name();
    if (name == u"scrollHandle")
        return mixed(theme.hairline, theme.faintText, 0.35).name();
    Q_ASSERT_X(false, "styleSheet", "a colour that no theme has");
    return {};
}

} // namespace

QString styleSheet(const Theme &theme, double textScale)
{
    const QString source = QString::fromLatin1(rules);
    QString sheet;
    sheet.reserve(source.size());
    for (qsizetype at = 0; at < source.size();) {
        if (source[at] != u'@') {
            sheet += source[at++];
            continue;
        }
        qsizetype end = at + 1;
        if (source[end].isDigit()) {
            while (source[end].isDigit())
                ++end;
            const double length = QStringView(source).sliced(at + 1, end - at - 1).toInt();
            sheet += QString::number(std::lround(length * textScale));
        } else {
            while (source[end].isLetter())
                ++end;
            sheet += colourNamed(theme, QStringView(source).sliced(at + 1, end - at - 1));
        }
        at = end;
    }
    return sheet;
}

} // namespace ui
