// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace architecture
{

// What one folder of the source tree may include and link; the table itself is in layers.cpp.
struct Layer {
    std::string folder;
    std::vector<std::string> folders;   // other folders of ours
    std::vector<std::string> headers;   // single headers of ours, without the suffix
    std::vector<std::string> qtModules; // "QtCore"
    std::vector<std::string> libraries; // "GMP", "QCoro", "toml++", "QCustomPlot", "QScintilla"
    bool everything = false;
};

// The layer of a file or folder path relative to the source directory; none where no rule holds.
std::optional<Layer> layerOf(std::string_view path);

bool allows(const std::vector<std::string> &list, std::string_view name);

} // namespace architecture
