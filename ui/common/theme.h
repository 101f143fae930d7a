// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace ui {

enum class ThemeKind { Light, Dark, Print };

/// The colours of the window and of figures. States keep their hue in every theme (UI.md), their form says the same.
struct Theme
{
    ThemeKind kind = ThemeKind::Light;

    QColor background; ///< of panes and figures
    QColor chrome;     ///< of toolbar, headers, lists, status bar
    QColor hairline;   ///< between panes and lanes
    QColor grid;       ///< of the time axis
    QColor text;
    QColor secondaryText;
    QColor faintText;
    QColor accent;
    QColor accentPale; ///< behind what is chosen
    QColor accentText; ///< on accent
    QColor currentLine; ///< behind a line of code where a task stands

    QColor running;
    QColor runningText; ///< on running
    QColor ready;
    QColor readyPale;
    QColor readyText; ///< on readyPale
    QColor waiting;
    QColor waitingPale;
    QColor waitingHatch;
    QColor waitingText; ///< on waitingPale
    QColor blocking;
    QColor blockingOutline;
    QColor blockingText; ///< on blocking
    QColor queue;
    QColor queuePale;
    QColor loop;     ///< marks of the event loop's lane
    QColor loopLine; ///< its line while it polls
    QColor error;

    bool isDark() const { return kind == ThemeKind::Dark; }
};

const Theme &theme(ThemeKind kind);

/// The theme the application's widgets are drawn in (see style.h). A change reaches widgets as QEvent::PaletteChange.
const Theme &currentTheme();

/// A colour that tells tasks apart where there is no lane to do it (output, code markers).
QColor taskColour(const Theme &theme, unsigned task);

} // namespace ui
