// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/canonicaltext.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace trace::canonicaltext
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
}

/// True if the text holds white space in Python's sense (str.isspace).
bool hasSpace(std::string_view text)
{
    static constexpr std::array<std::string_view, 18> wide{
        "\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",
        "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f"};
    if (std::any_of(text.begin(), text.end(), isAsciiSpace))
        return true;
    const auto found = [&](std::string_view space) {
        return text.find(space) != std::string_view::npos;
    };
    return found("\u3000") || std::any_of(wide.begin(), wide.end(), found);
}

/// Length of the "name:12" that begins here without a slash or a space in it; 0 if none does.
std::size_t placeLength(std::string_view token)
{
    const std::string_view name = token.substr(0, token.find('/'));
    for (std::size_t colon = name.rfind(':'); colon != std::string_view::npos && colon > 0;
         colon = name.rfind(':', colon - 1)) {
        std::size_t end = colon + 1;
        while (end < name.size() && isDigit(name[end]))
            ++end;
        if (end > colon + 1)
            return end;
    }
    return 0;
}

} // namespace

std::string fixed(double seconds)
{
    std::array<char, 400> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.6f", seconds);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string seconds(Time time)
{
    // Correctly rounded, as Python's round(ns / 1e9, 6) is.
    return fixed(static_cast<double>(time.count()) / 1e9);
}

std::string quoted(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
        case '"':
            result += "\\\"";
            break;
        case '\\':
            result += "\\\\";
            break;
        case '\n':
            result += "\\n";
            break;
        case '\r':
            result += "\\r";
            break;
        case '\t':
            result += "\\t";
            break;
        case '\b':
            result += "\\b";
            break;
        case '\f':
            result += "\\f";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                result.append("\\u00").append(1, hex[c >> 4]).append(1, hex[c & 15]);
            else
                result += c;
        }
    }
    return result += '"';
}

std::string quotedName(std::string_view name)
{
    const bool bare = !name.empty() && name.find('"') == std::string_view::npos && !hasSpace(name);
    return bare ? std::string(name) : quoted(name);
}

std::string withoutAddresses(std::string_view text)
{
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = text.find("0x"); at != std::string_view::npos; at = text.find("0x", at)) {
        std::size_t end = at + 2;
        while (end < text.size() && isHex(text[end]))
            ++end;
        if (end - at < 6) {
            at += 2;
            continue;
        }
        result.append(text.substr(done, at - done)).append("0x?");
        done = at = end;
    }
    return result.append(text.substr(done));
}

std::string withoutFolders(std::string_view text)
{
    constexpr std::string_view word = " at ";
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at)) {
        const std::size_t begin = at + word.size();
        std::size_t end = begin;
        while (end < text.size() && !isAsciiSpace(text[end]))
            ++end;
        at = begin;
        for (std::size_t i = begin; i < end; ++i) {
            if (const std::size_t length = placeLength(text.substr(i, end - i))) {
                result.append(text.substr(done, begin - done)).append(text.substr(i, length));
                done = at = i + length;
                break;
            }
        }
    }
    return result.append(text.substr(done));
}

std::string onOneLine(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result;
}

} // namespace trace::canonicaltext
