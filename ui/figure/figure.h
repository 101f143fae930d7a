// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event.h"
#include "ui/common/marks.h"
#include "ui/common/theme.h"
#include "ui/common/visiblerange.h"
#include "ui/timeline/runpane.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace figure {

enum class Format { Png, Svg, Pdf };

/// Slide: 16:9, 1280 by 720. Page: the width of a page of text. Column: half of it. The last two are as high as needed.
enum class Preset { Slide, Page, Column };

struct FigureOptions
{
    ui::ThemeKind theme = ui::ThemeKind::Light;
    Preset preset = Preset::Slide;
    double scale = 1; ///< of PNG: 1 to 4 pixels for each of the figure's
    ui::Axis axis = ui::Axis::Time;
    std::optional<std::pair<double, double>> range; ///< part of the axis, seconds or turns; all of it if left out
    std::optional<ui::Playhead::Moment> at; ///< with the playhead there
    std::vector<ui::Mark> marks{}; ///< drawn where they lie in the range
    QString title;    ///< if empty: the runs' titles
    QString subtitle; ///< if empty: of a comparison, the sentence that says the difference
    QString caption;  ///< if empty: file names and parameters
};

/// The picture of one run, or of two compared. The same bytes for the same runs and options, on every machine with the
/// same fonts. Needs a QApplication; its platform may be offscreen.
QByteArray render(const std::vector<timeline::ShownRun> &runs, const FigureOptions &options, Format format);

/// Size in pixels at a scale of 1.
QSize sizeOf(const std::vector<timeline::ShownRun> &runs, const FigureOptions &options);

/// Renders into a file, by the ending of its name (.png, .svg, .pdf). The file is replaced as a whole or not at all.
/// Returns what went wrong, or an empty text.
QString write(const QString &path, const std::vector<timeline::ShownRun> &runs, const FigureOptions &options);

/// The format that a file's name asks for.
std::optional<Format> formatOf(const QString &path);

/// Words of the command line: "light", "slide", ...
std::optional<ui::ThemeKind> themeNamed(QStringView name);
std::optional<Preset> presetNamed(QStringView name);

} // namespace figure
