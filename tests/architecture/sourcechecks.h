// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace architecture
{

// Which Qt module a header belongs to: {"QWidget" -> "QtWidgets", "qwidget.h" -> "QtWidgets"}.
using QtHeaders = std::map<std::string, std::string, std::less<>>;

// Each returns one sentence per violation, beginning with "path:line: ".
// `path` is relative to the source directory, with forward slashes.
std::vector<std::string> checkIncludes(std::string_view path, std::string_view text,
                                       const QtHeaders &qt);
std::vector<std::string> checkLicence(std::string_view path, std::string_view text);
std::vector<std::string> checkLinks(std::string_view path, std::string_view cmakeText);

} // namespace architecture
