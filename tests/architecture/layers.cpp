// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/layers.h"

#include <algorithm>

namespace architecture
{

namespace
{

const std::vector<std::string> widgets = {"QtCore", "QtGui", "QtWidgets"};
const std::vector<std::string> plotting = {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport"};
const std::vector<std::string> vectorFigures = {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport",
                                                "QtSvg"};
const std::vector<std::string> engine = {"QtCore", "QtConcurrent", "QtNetwork"};

// The table of ARCHITECTURE.md, row by row.
const std::vector<Layer> &table()
{
    static const std::vector<Layer> layers = {
        {"core/script", {}, {}, {"QtCore"}, {"GMP"}},
        {"core/loop", {}, {}, {"QtCore", "QtConcurrent", "QtNetwork"}, {"QCoro"}},
        {"core/trace", {}, {}, {"QtCore"}, {}},
        {"core/web", {"core/loop"}, {}, {"QtCore"}, {"QCoro"}},
        {"core/network",
         {"core/loop", "core/web"},
         {},
         {"QtCore", "QtNetwork", "QtHttpServer"},
         {"QCoro"}},
        {"core/stdlib", {"core/script", "core/loop", "core/web"}, {}, engine, {"GMP", "QCoro"}},
        {"core/run",
         {"core/script", "core/loop", "core/web", "core/stdlib", "core/trace"},
         {},
         engine,
         {"GMP", "QCoro", "toml++"}},
        {"ui/common", {"core/trace"}, {}, widgets, {}},
        {"ui/timeline", {"ui/common", "core/trace"}, {}, plotting, {"QCustomPlot"}},
        // A figure is exactly the timeline, so it alone may see another pane.
        {"ui/figure",
         {"ui/common", "ui/timeline", "core/trace"},
         {},
         vectorFigures,
         {"QCustomPlot"}},
        {"ui/code", {"ui/common", "core/trace"}, {}, plotting, {"QScintilla"}},
        {"ui/", {"ui/common", "core/trace"}, {}, widgets, {}},
        {"app", {}, {}, {}, {}, true},
        {"tests", {}, {}, {}, {}, true},
    };
    return layers;
}

} // namespace

std::optional<Layer> layerOf(std::string_view path)
{
    for (const Layer &row : table()) {
        const bool isFamily = row.folder.ends_with('/');
        const bool inside =
            path == row.folder || path.starts_with(isFamily ? row.folder : row.folder + "/");
        if (!inside)
            continue;
        Layer layer = row;
        if (isFamily)
            layer.folder = std::string(path.substr(0, path.find('/', row.folder.size())));
        if (layer.folder.starts_with("ui/") && layer.folder != "ui/common")
            layer.headers = {"core/script/sourcelocation", "core/script/diagnostic",
                             "core/script/token", "core/script/lexer"};
        return layer;
    }
    return std::nullopt;
}

bool allows(const std::vector<std::string> &list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

} // namespace architecture
