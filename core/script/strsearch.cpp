// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/int.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/slice.h"
#include "core/script/strmethods.h"
#include "core/script/textsplit.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

size_t spaceAtStart(std::string_view text)
{
    if (text.empty())
        return 0;
    size_t offset = 0;
    return codepoints::isSpace(codepoints::decode(text, offset)) ? offset : 0;
}

/// The last code point of a text that is not empty.
size_t lastCharacter(std::string_view text)
{
    size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xc0) == 0x80)
        --start;
    return start;
}

size_t spaceAtEnd(std::string_view text)
{
    if (text.empty())
        return 0;
    const size_t start = lastCharacter(text);
    size_t offset = start;
    return codepoints::isSpace(codepoints::decode(text, offset)) ? text.size() - start : 0;
}

size_t breakAtStart(std::string_view text)
{
    if (text.starts_with("\r\n"))
        return 2;
    size_t offset = 0;
    return codepoints::isLineBreak(codepoints::decode(text, offset)) ? offset : 0;
}

Value listOf(const Pieces &pieces)
{
    Ref<List> list = makeList(pieces.size());
    for (const std::string_view piece : pieces)
        list->append(string(piece));
    return std::move(list).value();
}

/// The part [start, end) that find() and others look at, by their 2nd and 3rd argument.
struct Window {
    std::string_view text;
    size_t start; ///< of it, in code points
    bool isValid; ///< start is not behind the end
};

Window windowOf(Interpreter &interpreter, const Arguments &arguments, const Str &self)
{
    const auto length = int64_t(self.length());
    const auto place = [&](size_t n, int64_t otherwise) {
        if (arguments.positionalCount <= n || arguments[n].isNone())
            return otherwise;
        if (!isInteger(arguments[n]) && !typeOf(arguments[n]).slots.index)
            raiseTypeError(
                "slice indices must be integers or None or have an __index__ method");
        const int64_t given = toClampedIndex(interpreter, arguments[n]);
        return given < 0 ? std::max<int64_t>(given + length, 0) : given;
    };
    const int64_t start = place(2, 0);
    const int64_t end = std::min(place(3, length), length);
    if (start > end)
        return {{}, 0, false};
    const size_t from = self.offset(size_t(start));
    return {self.text().substr(from, self.offset(size_t(end)) - from), size_t(start), true};
}

enum class Direction { Forward, Backward };

template <Direction direction>
Value findPart(Interpreter &interpreter, const Arguments &arguments, const char *method)
{
    expectPlaces(arguments, method, 1, 3);
    const auto &self = selfOf<Str>(arguments);
    const Str &part = requireStr(arguments[1]);
    const Window window = windowOf(interpreter, arguments, self);
    if (!window.isValid)
        return Value::smallInt(-1);
    const size_t found = direction == Direction::Forward ? window.text.find(part.text())
                                                         : window.text.rfind(part.text());
    if (found == std::string_view::npos)
        return Value::smallInt(-1);
    const size_t before =
        self.isAscii() ? found : codepoints::codePointCount(window.text.substr(0, found));
    return integer(int64_t(window.start + before));
}

Value required(Value place)
{
    if (place.smallInt() < 0)
        raiseValueError("substring not found");
    return place;
}

Value count(Interpreter &interpreter, const Arguments &arguments)
{
    expectPlaces(arguments, "count", 1, 3);
    const Str &part = requireStr(arguments[1]);
    const Window window = windowOf(interpreter, arguments, selfOf<Str>(arguments));
    if (!window.isValid)
        return Value::smallInt(0);
    if (part.isEmpty())
        return integer(int64_t(codepoints::codePointCount(window.text)) + 1);
    return integer(countParts(window.text, part.text()));
}

template <typename Matches>
Value matchesAny(Interpreter &interpreter, const Arguments &arguments, const char *name,
                 Matches matches)
{
    expectPlaces(arguments, name, 1, 3);
    const Window window = windowOf(interpreter, arguments, selfOf<Str>(arguments));
    const auto test = [&](const Value &part) {
        return window.isValid && matches(window.text, part.as<Str>()->text());
    };
    if (const auto *parts = arguments[1].as<Tuple>()) {
        for (const Value &part : *parts) {
            if (!part.as<Str>())
                raiseTypeError("tuple for " + std::string(name)
                               + " must only contain str, not " + typeName(part));
            if (test(part))
                return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    if (!arguments[1].as<Str>())
        raiseTypeError(std::string(name) + " first arg must be str or a tuple of str, not "
                       + typeOf(arguments[1]).name);
    return Value::boolean(test(arguments[1]));
}

Value startsWith(Interpreter &interpreter, const Arguments &arguments)
{
    return matchesAny(interpreter, arguments, "startswith",
                      [](std::string_view text, std::string_view part) {
                          return text.starts_with(part);
                      });
}

Value endsWith(Interpreter &interpreter, const Arguments &arguments)
{
    return matchesAny(interpreter, arguments, "endswith",
                      [](std::string_view text, std::string_view part) {
                          return text.ends_with(part);
                      });
}

/// The separator and the limit of split() and rsplit(); the separator is null for white space.
struct SplitArguments {
    const Str *separator;
    int64_t most;
};

SplitArguments bindSplit(Interpreter &interpreter, const Signature &signature,
                         const Arguments &arguments)
{
    const auto places = signature.bind<3>(interpreter, arguments);
    const int64_t most = places[2].isSet() ? toSize(interpreter, places[2]) : -1;
    if (!places[1].isSet() || places[1].isNone())
        return {nullptr, most};
    if (!places[1].as<Str>())
        raiseTypeError("must be str or None, not " + typeOf(places[1]).name);
    const Str *separator = places[1].as<Str>();
    if (separator->isEmpty())
        raiseValueError("empty separator");
    return {separator, most};
}

Value split(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("split(self, /, sep=None, maxsplit=-1)", Signature::Wording::C);
    const auto [separator, most] = bindSplit(interpreter, signature, arguments);
    const std::string_view text = selfOf<Str>(arguments).text();
    return listOf(separator ? splitAt(text, separator->text(), most)
                            : splitAtSpace(text, most, spaceAtStart));
}

Value splitFromEnd(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("rsplit(self, /, sep=None, maxsplit=-1)", Signature::Wording::C);
    const auto [separator, most] = bindSplit(interpreter, signature, arguments);
    const std::string_view text = selfOf<Str>(arguments).text();
    return listOf(separator ? splitAtFromEnd(text, separator->text(), most)
                            : splitAtSpaceFromEnd(text, most, spaceAtEnd));
}

Value lines(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("splitlines(self, /, keepends=False)", Signature::Wording::C);
    const auto places = signature.bind<2>(interpreter, arguments);
    const bool keepsEnds = places[1].isSet() && isTruthy(interpreter, places[1]);
    return listOf(splitLines(selfOf<Str>(arguments).text(), keepsEnds, breakAtStart));
}

Value partition(Interpreter &, const Arguments &arguments)
{
    expectOneArgument(arguments, "str.partition");
    const Str &separator = requireStr(arguments[1]);
    if (separator.isEmpty())
        raiseValueError("empty separator");
    const std::string_view text = selfOf<Str>(arguments).text();
    const size_t found = text.find(separator.text());
    if (found == text.npos)
        return makeTuple({arguments[0], string(""), string("")}).value();
    return makeTuple({string(text.substr(0, found)), arguments[1],
                      string(text.substr(found + separator.byteCount()))})
        .value();
}

Value partitionFromEnd(Interpreter &, const Arguments &arguments)
{
    expectOneArgument(arguments, "str.rpartition");
    const Str &separator = requireStr(arguments[1]);
    if (separator.isEmpty())
        raiseValueError("empty separator");
    const std::string_view text = selfOf<Str>(arguments).text();
    const size_t found = text.rfind(separator.text());
    if (found == text.npos)
        return makeTuple({string(""), string(""), arguments[0]}).value();
    return makeTuple({string(text.substr(0, found)), arguments[1],
                      string(text.substr(found + separator.byteCount()))})
        .value();
}

Value replace(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "str.replace", 2, 3);
    const Str &old = requireStr(arguments[1], "replace() argument 1 must be str, not ");
    const Str &replacement = requireStr(arguments[2], "replace() argument 2 must be str, not ");
    const int64_t most = given > 2 ? toSize(interpreter, arguments[3]) : -1;
    const auto &self = selfOf<Str>(arguments);
    if (&self.type() == &types::str() && !old.isEmpty()
        && self.text().find(old.text()) == std::string_view::npos)
        return arguments[0];
    return string(replaceParts(self.text(), old.text(), replacement.text(), most,
                               codepoints::sequenceLength));
}

std::string_view stripped(std::string_view text, const Value &characters, bool atStart, bool atEnd)
{
    std::u32string set;
    const bool isSpace = characters.isNone();
    if (!isSpace)
        set = codepoints::toUtf32(characters.as<Str>()->text());
    const auto goes = [&](char32_t c) {
        return isSpace ? codepoints::isSpace(c) : set.find(c) != set.npos;
    };
    while (atStart && !text.empty()) {
        size_t offset = 0;
        if (!goes(codepoints::decode(text, offset)))
            break;
        text.remove_prefix(offset);
    }
    while (atEnd && !text.empty()) {
        const size_t start = lastCharacter(text);
        size_t offset = start;
        if (!goes(codepoints::decode(text, offset)))
            break;
        text = text.substr(0, start);
    }
    return text;
}

template <bool atStart, bool atEnd>
Value strip(Interpreter &, const Arguments &arguments)
{
    const char *name = atStart && atEnd ? "str.strip" : atStart ? "str.lstrip" : "str.rstrip";
    const size_t given = expectArguments(arguments, name, 0, 1);
    const Value characters = given ? arguments[1] : Value::none();
    if (!characters.isNone() && !characters.as<Str>())
        raiseTypeError(std::string(name).substr(4) + " arg must be None or str");
    const auto &self = selfOf<Str>(arguments);
    const std::string_view rest = stripped(self.text(), characters, atStart, atEnd);
    if (rest.size() == self.byteCount() && &self.type() == &types::str())
        return arguments[0];
    return string(rest);
}

Value removePrefix(Interpreter &, const Arguments &arguments)
{
    expectOneArgument(arguments, "str.removeprefix");
    const Str &prefix =
        requireStr(arguments[1], "removeprefix() argument must be str, not ");
    const std::string_view text = selfOf<Str>(arguments).text();
    return string(text.starts_with(prefix.text()) ? text.substr(prefix.byteCount()) : text);
}

Value removeSuffix(Interpreter &, const Arguments &arguments)
{
    expectOneArgument(arguments, "str.removesuffix");
    const Str &suffix =
        requireStr(arguments[1], "removesuffix() argument must be str, not ");
    const std::string_view text = selfOf<Str>(arguments).text();
    return string(text.ends_with(suffix.text()) ? text.substr(0, text.size() - suffix.byteCount())
                                                : text);
}

} // namespace

void addStrSearchMethods(Type &type)
{
    addMethods(type, {
        {"find", [](Interpreter &interpreter, const Arguments &arguments) {
             return findPart<Direction::Forward>(interpreter, arguments, "find");
         }},
        {"rfind", [](Interpreter &interpreter, const Arguments &arguments) {
             return findPart<Direction::Backward>(interpreter, arguments, "rfind");
         }},
        {"index", [](Interpreter &interpreter, const Arguments &arguments) {
             return required(findPart<Direction::Forward>(interpreter, arguments, "index"));
         }},
        {"rindex", [](Interpreter &interpreter, const Arguments &arguments) {
             return required(findPart<Direction::Backward>(interpreter, arguments, "rindex"));
         }},
        {"count", count}, {"startswith", startsWith}, {"endswith", endsWith}, {"split", split},
        {"rsplit", splitFromEnd}, {"splitlines", lines}, {"partition", partition},
        {"rpartition", partitionFromEnd}, {"replace", replace}, {"strip", strip<true, true>},
        {"lstrip", strip<true, false>}, {"rstrip", strip<false, true>},
        {"removeprefix", removePrefix}, {"removesuffix", removeSuffix},
    });
}

} // namespace script
