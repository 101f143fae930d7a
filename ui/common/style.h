// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

class QApplication;
class QLabel;
class QString;
class QWidget;

namespace ui {

/// How the window looks, apart from what is in it.
struct Appearance
{
    ThemeKind theme = ThemeKind::Light;
    double textScale = 1; ///< see textScale() in fonts.h
};

/// What was applied last; Light before that.
const Appearance &appearance();

/// Sets style, palette, fonts and style sheet of the application. May be called again while windows are shown.
void applyAppearance(QApplication &application, const Appearance &appearance);

/// Light or dark, as the desktop's own colours say. Ask before the first applyAppearance().
ThemeKind systemTheme();

/// The strip above a pane: its title at the left, a quiet hint at the right.
QWidget *createPaneHeader(const QString &title, const QString &hint, QWidget *parent = nullptr);
/// A label in small grey type.
QLabel *createHint(const QString &text, QWidget *parent = nullptr);

} // namespace ui
