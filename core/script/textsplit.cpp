// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/textsplit.h"

#include "core/script/error.h"
#include "core/script/str.h"
#include "core/script/textroom.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

struct Collector {
    Pieces all;

    void add(std::string_view piece)
    {
        m_room.require((all.size() + 1) * sizeof piece);
        all.push_back(piece);
    }

private:
    TextRoom m_room;
};

} // namespace

Pieces splitAt(std::string_view text, std::string_view separator, int64_t most)
{
    Collector pieces;
    for (;;) {
        const size_t found = most-- == 0 ? text.npos : text.find(separator);
        pieces.add(text.substr(0, found));
        if (found == text.npos)
            return std::move(pieces.all);
        text.remove_prefix(found + separator.size());
    }
}

Pieces splitAtFromEnd(std::string_view text, std::string_view separator, int64_t most)
{
    Collector pieces;
    for (;;) {
        const size_t found = most-- == 0 ? text.npos : text.rfind(separator);
        if (found == text.npos) {
            pieces.add(text);
            std::ranges::reverse(pieces.all);
            return std::move(pieces.all);
        }
        pieces.add(text.substr(found + separator.size()));
        text = text.substr(0, found);
    }
}

Pieces splitAtSpace(std::string_view text, int64_t most, SpaceAt spaceAtStart)
{
    Collector pieces;
    const auto skipSpace = [&] {
        while (const size_t size = spaceAtStart(text))
            text.remove_prefix(size);
    };
    for (;;) {
        skipSpace();
        if (text.empty())
            return std::move(pieces.all);
        if (most-- == 0) {
            pieces.add(text);
            return std::move(pieces.all);
        }
        size_t end = 0;
        while (end < text.size() && spaceAtStart(text.substr(end)) == 0)
            ++end;
        pieces.add(text.substr(0, end));
        text.remove_prefix(end);
    }
}

Pieces splitAtSpaceFromEnd(std::string_view text, int64_t most, SpaceAt spaceAtEnd)
{
    Collector pieces;
    for (;;) {
        while (const size_t size = spaceAtEnd(text))
            text.remove_suffix(size);
        if (text.empty())
            break;
        if (most-- == 0) {
            // The rest keeps the white space in front of its end, but not after it.
            pieces.add(text);
            break;
        }
        size_t start = text.size();
        while (start > 0 && spaceAtEnd(text.substr(0, start)) == 0)
            --start;
        pieces.add(text.substr(start));
        text = text.substr(0, start);
    }
    std::ranges::reverse(pieces.all);
    return std::move(pieces.all);
}

Pieces splitLines(std::string_view text, bool keepsEnds, SpaceAt breakAt)
{
    Collector pieces;
    while (!text.empty()) {
        size_t end = 0;
        size_t width = 0;
        while (end < text.size() && (width = breakAt(text.substr(end))) == 0)
            ++end;
        pieces.add(text.substr(0, keepsEnds ? end + width : end));
        text.remove_prefix(end + width);
    }
    return std::move(pieces.all);
}

int64_t countParts(std::string_view text, std::string_view part)
{
    int64_t count = 0;
    for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

std::string replaceParts(std::string_view text, std::string_view old, std::string_view replacement,
                         int64_t most, size_t (*characterSize)(char))
{
    std::string result;
    TextRoom room;
    const auto append = [&](std::string_view more) {
        room.require(result.size() + more.size());
        result += more;
    };
    if (old.empty()) { // before every character and at the end
        const auto mayReplace = [&] { return most < 0 || most-- > 0; };
        while (!text.empty() && mayReplace()) {
            append(replacement);
            const size_t size = characterSize(text[0]);
            append(text.substr(0, size));
            text.remove_prefix(size);
        }
        if (text.empty() && mayReplace())
            append(replacement);
        append(text);
        return result;
    }
    for (;;) {
        const size_t found = most-- == 0 ? text.npos : text.find(old);
        append(text.substr(0, found));
        if (found == text.npos)
            return result;
        append(replacement);
        text.remove_prefix(found + old.size());
    }
}

std::string expandTabs(std::string_view text, int64_t size, bool (*isColumn)(char))
{
    std::string result;
    TextRoom room;
    int64_t column = 0;
    for (const char c : text) {
        if (c == '\t') {
            const int64_t spaces = size > 0 ? size - column % size : 0;
            room.require(result.size() + size_t(spaces));
            result.append(size_t(spaces), ' ');
            column += spaces;
            continue;
        }
        result += c;
        if (c == '\n' || c == '\r')
            column = 0;
        else
            column += isColumn(c);
    }
    return result;
}

} // namespace script
