// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Words in the language of the window: that of the translators installed in QCoreApplication,
/// English where there is none. UTF-8. Any thread.
namespace trace::words
{

/// Whole sentences only; lupdate collects its calls.
std::string translate(const char *context, const char *text, const char *comment = nullptr);
/// `pattern` with %1 to %9 replaced by `values`, which are taken as they are.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values);
/// "1 task", "3 tasks": `many` is marked by QT_TRANSLATE_N_NOOP("Words", "%n tasks"), and `one` is
/// what English says of a single one: "%n task".
std::string counted(std::size_t number, const char *one, const char *many);
/// "Ada", "Ada and Bo", "Ada, Bo and Cy"
std::string listed(const std::vector<std::string> &names);

/// While one lives, its thread is told everything in English: formats of files do not change with
/// the window's language.
class InEnglish
{
public:
    InEnglish();
    ~InEnglish();
    InEnglish(const InEnglish &) = delete;
    InEnglish &operator=(const InEnglish &) = delete;
};

} // namespace trace::words
