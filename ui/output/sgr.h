// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <cstdint>

namespace ui::output
{

/// A terminal's colour: none, one of the 16 named ones, or a colour by its parts.
struct TerminalColour {
    enum class Kind : std::uint8_t { Default, Named, Rgb };
    Kind kind = Kind::Default;
    std::uint8_t red = 0; ///< the number (0 to 15) of a named colour
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    static TerminalColour named(int number) { return {Kind::Named, std::uint8_t(number)}; }
    bool operator==(const TerminalColour &) const = default;
};

/// How a terminal would show the next character, as set by the SGR sequences so far.
struct TerminalStyle {
    TerminalColour foreground;
    TerminalColour background;
    bool bold = false;
    bool dim = false;
    bool italic = false;
    bool underlined = false;
    bool inverse = false;

    bool operator==(const TerminalStyle &) const = default;
};

/// A stretch of one style.
struct StyledRun {
    QString text;
    TerminalStyle style;

    bool operator==(const StyledRun &) const = default;
};

/// Splits a line at its SGR sequences (ESC [ ... m). Begins in `style` and leaves there what holds
/// after the line. Other escape sequences are dropped, and so are control characters but tabs.
QList<StyledRun> styledRuns(QStringView line, TerminalStyle &style);

} // namespace ui::output
