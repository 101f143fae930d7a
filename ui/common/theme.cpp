// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/style.h"

#include <array>

namespace ui {
namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

Theme lightTheme()
{
    Theme t;
    t.kind = ThemeKind::Light;
    t.background = rgb(0xffffff);
    t.chrome = rgb(0xf6f7f9);
    t.hairline = rgb(0xe1e5ea);
    t.grid = rgb(0xe7eaee);
    t.text = rgb(0x1a1f26);
    t.secondaryText = rgb(0x5c6773);
    t.faintText = rgb(0x68717d);
    t.accent = rgb(0x0072b2);
    t.accentPale = rgb(0xe8f1fa);
    t.accentText = rgb(0xffffff);
    t.currentLine = rgb(0xfff6df);
    t.running = rgb(0x009e73);
    t.runningText = rgb(0x04150f);
    t.ready = rgb(0xe69f00);
    t.readyPale = rgb(0xfbe6b4);
    t.readyText = rgb(0x3d2b00);
    t.waiting = rgb(0x56b4e9);
    t.waitingPale = rgb(0xeaf5fc);
    t.waitingHatch = rgb(0x93cdf0);
    t.waitingText = rgb(0x44525f);
    t.blocking = rgb(0xd55e00);
    t.blockingOutline = rgb(0x943f00);
    t.blockingText = rgb(0x190a00);
    t.queue = rgb(0xb95f92);
    t.queuePale = rgb(0xf8edf3);
    t.loop = rgb(0x5c6773);
    t.loopLine = rgb(0xaab2bc);
    t.error = rgb(0xc0392b);
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.kind = ThemeKind::Dark;
    t.background = rgb(0x14181d);
    t.chrome = rgb(0x1b2026);
    t.hairline = rgb(0x2c333b);
    t.grid = rgb(0x272d35);
    t.text = rgb(0xe6eaee);
    t.secondaryText = rgb(0x9aa5b1);
    t.faintText = rgb(0x8a95a1);
    t.accent = rgb(0x4ba3db);
    t.accentPale = rgb(0x1e2f3f);
    t.accentText = rgb(0x0b1218);
    t.currentLine = rgb(0x33301f);
    t.running = rgb(0x00a67a);
    t.runningText = rgb(0x04150f);
    t.ready = rgb(0xe69f00);
    t.readyPale = rgb(0x40310c);
    t.readyText = rgb(0xffe2a0);
    t.waiting = rgb(0x56b4e9);
    t.waitingPale = rgb(0x1a2b37);
    t.waitingHatch = rgb(0x3a6d8d);
    t.waitingText = rgb(0xb4c6d3);
    t.blocking = rgb(0xd55e00);
    t.blockingOutline = rgb(0xff9a4d);
    t.blockingText = rgb(0x190a00);
    t.queue = rgb(0xcc79a7);
    t.queuePale = rgb(0x312733);
    t.loop = rgb(0x9aa5b1);
    t.loopLine = rgb(0x5a6570);
    t.error = rgb(0xff7b6b);
    return t;
}

// Lightness alone tells the states apart: RUNNING dark, READY and BLOCKING in the middle, WAITING nearly white.
Theme printTheme()
{
    Theme t = lightTheme();
    t.kind = ThemeKind::Print;
    t.chrome = rgb(0xffffff);
    t.hairline = rgb(0xb8bec6);
    t.grid = rgb(0xd9dde2);
    t.text = rgb(0x000000);
    t.secondaryText = rgb(0x333a42);
    t.faintText = rgb(0x555d66);
    t.running = rgb(0x005a41);
    t.runningText = rgb(0xffffff);
    t.readyPale = rgb(0xfdf0d0);
    t.ready = rgb(0x9a6a00);
    t.readyText = rgb(0x000000);
    t.waiting = rgb(0x3d8fbf);
    t.waitingPale = rgb(0xf7fbfe);
    t.waitingHatch = rgb(0x8cc0de);
    t.waitingText = rgb(0x1f2a33);
    t.blocking = rgb(0xfbe3d3);
    t.blockingOutline = rgb(0xa34800);
    t.blockingText = rgb(0x000000);
    t.queue = rgb(0x8a3f6b);
    t.loop = rgb(0x333a42);
    t.loopLine = rgb(0x7b848e);
    return t;
}

} // namespace

const Theme &theme(ThemeKind kind)
{
    static const Theme light = lightTheme();
    static const Theme dark = darkTheme();
    static const Theme print = printTheme();
    switch (kind) {
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::Print:
        return print;
    case ThemeKind::Light:
        break;
    }
    return light;
}

const Theme &currentTheme()
{
    return theme(appearance().theme);
}

QColor taskColour(const Theme &theme, unsigned task)
{
    // Okabe and Ito's palette without yellow and black, darkened for text on white.
    static constexpr std::array<unsigned, 6> onLight{0x0072b2, 0x956000, 0x00805d, 0xa8508a, 0xb34f00, 0x27779f};
    static constexpr std::array<unsigned, 6> onDark{0x56b4e9, 0xe69f00, 0x2bc79b, 0xd88ab5, 0xf08a4b, 0x9cc9e6};
    const auto &colours = theme.isDark() ? onDark : onLight;
    return rgb(colours[task % colours.size()]);
}

} // namespace ui
