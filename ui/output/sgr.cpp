// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/sgr.h"

#include <array>

namespace ui::output
{

namespace
{

constexpr QChar escape(0x1b);

TerminalColour paletteColour(int number)
{
    if (number < 16) {
        return TerminalColour::named(number);
    }
    const auto rgb = [](int red, int green, int blue) {
        return TerminalColour{TerminalColour::Kind::Rgb, std::uint8_t(red), std::uint8_t(green),
                              std::uint8_t(blue)};
    };
    if (number >= 232) {
        const int grey = 8 + (number - 232) * 10;
        return rgb(grey, grey, grey);
    }
    constexpr std::array<int, 6> levels{0, 95, 135, 175, 215, 255};
    const int cube = number - 16;
    return rgb(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]);
}

/// Reads "5;N" or "2;R;G;B" after a 38 or 48 at `at`; leaves `at` on the last number used.
TerminalColour extendedColour(const QList<int> &codes, qsizetype &at)
{
    const int form = codes.value(at + 1, -1);
    if (form == 5) {
        at += 2;
        return paletteColour(qBound(0, codes.value(at, 0), 255));
    }
    if (form == 2) {
        const auto part = [&](qsizetype index) {
            return std::uint8_t(qBound(0, codes.value(index, 0), 255));
        };
        at += 4;
        return {TerminalColour::Kind::Rgb, part(at - 2), part(at - 1), part(at)};
    }
    at = codes.size();
    return {};
}

void apply(int code, TerminalStyle &style)
{
    if (code >= 30 && code <= 37) {
        style.foreground = TerminalColour::named(code - 30);
    } else if (code >= 90 && code <= 97) {
        style.foreground = TerminalColour::named(code - 90 + 8);
    } else if (code >= 40 && code <= 47) {
        style.background = TerminalColour::named(code - 40);
    } else if (code >= 100 && code <= 107) {
        style.background = TerminalColour::named(code - 100 + 8);
    } else {
        switch (code) {
        case 0:
            style = {};
            break;
        case 1:
            style.bold = true;
            break;
        case 2:
            style.dim = true;
            break;
        case 3:
            style.italic = true;
            break;
        case 4:
            style.underlined = true;
            break;
        case 7:
            style.inverse = true;
            break;
        case 22:
            style.bold = style.dim = false;
            break;
        case 23:
            style.italic = false;
            break;
        case 24:
            style.underlined = false;
            break;
        case 27:
            style.inverse = false;
            break;
        case 39:
            style.foreground = {};
            break;
        case 49:
            style.background = {};
            break;
        default: // blinking, fonts and frames have no place in a transcript
            break;
        }
    }
}

void applyAll(QStringView parameters, TerminalStyle &style)
{
    QList<int> codes;
    for (const QStringView part : parameters.split(u';')) {
        codes.append(part.isEmpty() ? 0 : part.toInt());
    }
    for (qsizetype at = 0; at < codes.size(); ++at) {
        if (codes[at] == 38) {
            style.foreground = extendedColour(codes, at);
        } else if (codes[at] == 48) {
            style.background = extendedColour(codes, at);
        } else {
            apply(codes[at], style);
        }
    }
}

/// Where a control sequence's parameters, begun at `from`, end: at its final letter.
qsizetype finalLetter(QStringView line, qsizetype from)
{
    while (from < line.size() && (line[from] < u'@' || line[from] > u'~')) {
        ++from;
    }
    return from;
}

bool isShown(QChar character)
{
    return character == u'\t' || character >= u' ';
}

} // namespace

QList<StyledRun> styledRuns(QStringView line, TerminalStyle &style)
{
    QList<StyledRun> runs;
    QString text;
    const auto flush = [&] {
        if (!text.isEmpty()) {
            runs.append({text, style});
            text.clear();
        }
    };
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] != escape) {
            if (isShown(line[at])) {
                text += line[at];
            }
            continue;
        }
        if (at + 1 >= line.size() || line[at + 1] != u'[') {
            ++at;
            continue;
        }
        const qsizetype end = finalLetter(line, at + 2);
        if (end < line.size() && line[end] == u'm') {
            flush();
            applyAll(line.sliced(at + 2, end - at - 2), style);
        }
        at = end;
    }
    flush();
    return runs;
}

} // namespace ui::output
