// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/translation.h"

#include <QCoreApplication>

#include <algorithm>

namespace trace::words
{

namespace
{

thread_local int englishDepth = 0;

/// Replaces %n by the number.
std::string numbered(std::string_view pattern, std::size_t number)
{
    std::string text(pattern);
    const std::string digits = std::to_string(number);
    for (std::size_t at = text.find("%n"); at != std::string::npos;
         at = text.find("%n", at + digits.size()))
        text.replace(at, 2, digits);
    return text;
}

} // namespace

InEnglish::InEnglish()
{
    ++englishDepth;
}

InEnglish::~InEnglish()
{
    --englishDepth;
}

std::string translate(const char *context, const char *text, const char *comment)
{
    return englishDepth > 0 ? std::string(text)
                            : QCoreApplication::translate(context, text, comment).toStdString();
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values)
{
    std::string text;
    text.reserve(pattern.size() + 16 * values.size());
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t value =
            pattern[i] == '%' && i + 1 < pattern.size()
                ? static_cast<std::size_t>(static_cast<unsigned char>(pattern[i + 1])) - '1'
                : values.size();
        if (value < values.size()) {
            text.append(values.begin()[value]);
            ++i;
        } else {
            text.push_back(pattern[i]);
        }
    }
    return text;
}

std::string counted(std::size_t number, const char *one, const char *many)
{
    const std::string english = numbered(number == 1 ? one : many, number);
    if (englishDepth > 0)
        return english;
    constexpr std::size_t greatest = 1'000'000'000; // of those that Qt can count
    const std::string text =
        QCoreApplication::translate("Words", many, nullptr,
                                    static_cast<int>(std::min(number, greatest)))
            .toStdString();
    return text == numbered(many, number) ? english : text;
}

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == 0)
            text = names[i];
        else if (i + 1 < names.size())
            text = fill(translate("Words", "%1, %2"), {text, names[i]});
        else
            text = fill(translate("Words", "%1 and %2"), {text, names[i]});
    }
    return text;
}

} // namespace trace::words
