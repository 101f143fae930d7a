// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style.h"

#include "ui/common/fonts.h"
#include "ui/common/stylesheet.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace ui {
namespace {

constexpr int graspableWidth = 4; // of what a mouse must hit

Appearance s_appearance;

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = currentTheme();
    const bool checked = option.state & QStyle::State_On;
    const bool enabled = option.state & QStyle::State_Enabled;
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(!enabled ? theme.faintText : checked ? theme.accent : theme.secondaryText, 1.2));
    painter.setBrush(checked && enabled ? theme.accent : theme.background);
    painter.drawRoundedRect(box, 3, 3);
    if (checked) {
        painter.setPen(QPen(enabled ? theme.accentText : theme.faintText, side / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
        const QPointF tick[] = {at(0.24, 0.54), at(0.42, 0.72), at(0.76, 0.3)};
        painter.drawPolyline(tick, 3);
    }
    painter.restore();
}

/// A hairline, in a strip that is wide enough to be grasped; it goes unseen beside a pane's header.
void drawSeparator(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = currentTheme();
    const QRect &rect = option.rect;
    const bool isHeld = option.state & QStyle::State_MouseOver;
    painter.fillRect(rect, isHeld ? theme.accent : theme.chrome);
    if (!isHeld)
        painter.fillRect(rect.width() < rect.height()
                             ? QRect(rect.topLeft(), QSize(1, rect.height()))
                             : QRect(rect.topLeft(), QSize(rect.width(), 1)),
                         theme.hairline);
}

/// Around a pane that floats.
void drawFloatingFrame(const QStyleOption &option, QPainter &painter)
{
    const Theme &theme = currentTheme();
    painter.fillRect(option.rect, theme.chrome);
    painter.setPen(theme.faintText);
    painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
}

/// Small words that are left out, rather than cut off, where there is no room for them.
class Hint : public QLabel
{
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (wordWrap() || width() >= sizeHint().width())
            QLabel::paintEvent(event);
    }
};

/// Fusion without focus rectangles on flat buttons, with tooltips that come soon.
class FlatStyle : public QProxyStyle
{
public:
    FlatStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        switch (hint) {
        case SH_ToolTip_WakeUpDelay:
            return 350;
        case SH_Slider_AbsoluteSetButtons:
            return Qt::LeftButton;
        case SH_Widget_Animation_Duration: // nothing moves but what the program does
        case SH_EtchDisabledText:
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
        }
    }

    /// Fusion takes the frame of an empty box from the window's colour, where it cannot be seen in the dark.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_IndicatorCheckBox)
            drawCheckBox(*option, *painter);
        else if (element == PE_IndicatorDockWidgetResizeHandle)
            drawSeparator(*option, *painter);
        else if (element == PE_FrameDockWidget)
            drawFloatingFrame(*option, *painter);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        switch (metric) {
        case PM_SplitterWidth:
            return 1;
        case PM_DockWidgetSeparatorExtent:
        case PM_DockWidgetFrameWidth:
            return graspableWidth;
        case PM_ToolBarIconSize:
        case PM_SmallIconSize:
            return qRound(16 * textScale());
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }
};

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.background);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.background);
    palette.setColor(QPalette::AlternateBase, theme.chrome);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.faintText);
    palette.setColor(QPalette::Button, theme.chrome);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.chrome);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Mid, theme.hairline);
    palette.setColor(QPalette::Midlight, theme.hairline);
    palette.setColor(QPalette::Dark, theme.hairline);
    palette.setColor(QPalette::Light, theme.background);
    palette.setColor(QPalette::Shadow, theme.hairline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.faintText);
    return palette;
}

} // namespace

const Appearance &appearance()
{
    return s_appearance;
}

void applyAppearance(QApplication &application, const Appearance &appearance)
{
    s_appearance = appearance;
    setTextScale(appearance.textScale);
    const Theme &theme = currentTheme();
    if (!dynamic_cast<FlatStyle *>(application.style()))
        application.setStyle(new FlatStyle);
    application.setFont(wordFont(13));
    application.setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheet(theme, textScale()));
}

ThemeKind systemTheme()
{
    const QPalette palette = QApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? ThemeKind::Dark : ThemeKind::Light;
}

QWidget *createPaneHeader(const QString &title, const QString &hint, QWidget *parent)
{
    auto *header = new QWidget(parent);
    header->setObjectName(QStringLiteral("paneHeader"));
    header->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 0, 12, 0);
    auto *name = new QLabel(title, header);
    name->setObjectName(QStringLiteral("paneTitle"));
    layout->addWidget(name);
    layout->addStretch();
    auto *note = createHint(hint, header);
    note->setObjectName(QStringLiteral("paneHint"));
    layout->addWidget(note);
    return header;
}

QLabel *createHint(const QString &text, QWidget *parent)
{
    auto *label = new Hint(text, parent);
    label->setProperty("role", QStringLiteral("hint"));
    return label;
}

} // namespace ui
