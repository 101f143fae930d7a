// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/bytesmethods.h"
#include "core/script/error.h"
#include "core/script/int.h"
#include "core/script/list.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/slice.h"
#include "core/script/textcodec.h"
#include "core/script/textroom.h"
#include "core/script/textsplit.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

using namespace bytesmethods;

std::string_view requireBytes(const Value &value)
{
    std::string_view data;
    if (!bytesLike(value, data))
        raiseTypeError("a bytes-like object is required, not '" + typeName(value) + "'");
    return data;
}

/// What find() and others look for: bytes, or an int as one byte.
std::string partArgument(Interpreter &interpreter, const Value &value)
{
    std::string_view data;
    if (bytesLike(value, data))
        return std::string(data);
    if (!isInteger(value) && !typeOf(value).slots.index)
        raiseTypeError("argument should be integer or bytes-like object, not '"
                       + typeName(value) + "'");
    const int64_t byte = toClampedIndex(interpreter, value);
    if (byte < 0 || byte > 255)
        raiseValueError("byte must be in range(0, 256)");
    return std::string(1, char(byte));
}

struct Window {
    std::string_view data;
    int64_t start; ///< -1: behind the end
};

Window windowOf(Interpreter &interpreter, const Arguments &arguments)
{
    const auto place = [&](size_t n, int64_t otherwise) {
        if (arguments.positionalCount <= n || arguments[n].isNone())
            return otherwise;
        const int64_t given = toClampedIndex(interpreter, arguments[n]);
        const auto length = int64_t(self(arguments).size());
        return given < 0 ? std::max<int64_t>(given + length, 0) : given;
    };
    const int64_t start = place(2, 0);
    const int64_t end = std::min(place(3, INT64_MAX), int64_t(self(arguments).size()));
    if (start > end)
        return {{}, -1};
    return {self(arguments).substr(size_t(start), size_t(end - start)), start};
}

template <bool isForward, bool isRequired>
Value find(Interpreter &interpreter, const Arguments &arguments)
{
    expectPlaces(arguments, isForward ? isRequired ? "index" : "find"
                                         : isRequired ? "rindex" : "rfind", 1, 3);
    const std::string part = partArgument(interpreter, arguments[1]);
    const Window window = windowOf(interpreter, arguments);
    const size_t found = window.start < 0 ? std::string_view::npos
                         : isForward      ? window.data.find(part)
                                          : window.data.rfind(part);
    if (found != std::string_view::npos)
        return integer(window.start + int64_t(found));
    if (isRequired)
        raiseValueError("subsection not found");
    return Value::smallInt(-1);
}

Value count(Interpreter &interpreter, const Arguments &arguments)
{
    expectPlaces(arguments, "count", 1, 3);
    const std::string part = partArgument(interpreter, arguments[1]);
    const Window window = windowOf(interpreter, arguments);
    if (window.start < 0)
        return Value::smallInt(0);
    return integer(part.empty() ? int64_t(window.data.size()) + 1
                                : countParts(window.data, part));
}

template <bool atStart>
Value matches(Interpreter &interpreter, const Arguments &arguments)
{
    const char *name = atStart ? "startswith" : "endswith";
    expectPlaces(arguments, name, 1, 3);
    const Window window = windowOf(interpreter, arguments);
    const auto test = [&](const Value &part) {
        const std::string_view data = requireBytes(part);
        return window.start >= 0
               && (atStart ? window.data.starts_with(data) : window.data.ends_with(data));
    };
    if (const auto *parts = arguments[1].as<Tuple>())
        return Value::boolean(std::any_of(parts->begin(), parts->end(), test));
    std::string_view data;
    if (!bytesLike(arguments[1], data))
        raiseTypeError(std::string(name) + " first arg must be bytes or a tuple of bytes, not "
                       + typeOf(arguments[1]).name);
    return Value::boolean(test(arguments[1]));
}

size_t spaceAtStart(std::string_view text)
{
    return !text.empty() && isSpace(text.front());
}
size_t spaceAtEnd(std::string_view text)
{
    return !text.empty() && isSpace(text.back());
}
size_t breakAtStart(std::string_view text)
{
    return text.starts_with("\r\n") ? 2 : text[0] == '\n' || text[0] == '\r';
}

Value listOf(const Arguments &arguments, const Pieces &pieces)
{
    Ref<List> list = makeList(pieces.size());
    for (const std::string_view piece : pieces)
        list->append(result(arguments, piece));
    return std::move(list).value();
}

template <bool fromEnd>
Value split(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature(fromEnd ? "rsplit(self, /, sep=None, maxsplit=-1)"
                                             : "split(self, /, sep=None, maxsplit=-1)");
    const auto places = signature.bind<3>(interpreter, arguments);
    const int64_t most = places[2].isSet() ? toSize(interpreter, places[2]) : -1;
    const std::string data(self(arguments));
    if (!places[1].isSet() || places[1].isNone())
        return listOf(arguments, fromEnd ? splitAtSpaceFromEnd(data, most, spaceAtEnd)
                                         : splitAtSpace(data, most, spaceAtStart));
    const std::string_view separator = requireBytes(places[1]);
    if (separator.empty())
        raiseValueError("empty separator");
    return listOf(arguments, fromEnd ? splitAtFromEnd(data, separator, most)
                                     : splitAt(data, separator, most));
}

Value lines(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("splitlines(self, /, keepends=False)", Signature::Wording::C);
    const auto places = signature.bind<2>(interpreter, arguments);
    const bool keepsEnds = places[1].isSet() && isTruthy(interpreter, places[1]);
    return listOf(arguments, splitLines(self(arguments), keepsEnds, breakAtStart));
}

template <bool fromEnd>
Value partition(Interpreter &, const Arguments &arguments)
{
    expectOneArgument(arguments, fromEnd ? "bytes.rpartition" : "bytes.partition");
    const std::string_view separator = requireBytes(arguments[1]);
    if (separator.empty())
        raiseValueError("empty separator");
    const std::string_view data = self(arguments);
    const size_t found = fromEnd ? data.rfind(separator) : data.find(separator);
    const Value none = result(arguments, "");
    if (found == data.npos)
        return fromEnd ? makeTuple({none, none, result(arguments, data)}).value()
                       : makeTuple({result(arguments, data), none, none}).value();
    return makeTuple({result(arguments, data.substr(0, found)), result(arguments, separator),
                      result(arguments, data.substr(found + separator.size()))})
        .value();
}

Value replace(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectArguments(arguments, "replace", 2, 3);
    const int64_t most = given > 2 ? toSize(interpreter, arguments[3]) : -1;
    return result(arguments, replaceParts(self(arguments), requireBytes(arguments[1]),
                                          requireBytes(arguments[2]), most,
                                          [](char) { return size_t(1); }));
}

template <bool atStart, bool atEnd>
Value strip(Interpreter &, const Arguments &arguments)
{
    const size_t given = expectArguments(
        arguments, atStart && atEnd ? "bytes.strip" : atStart ? "bytes.lstrip" : "bytes.rstrip", 0, 1);
    std::string_view data = self(arguments);
    const bool hasSet = given && !arguments[1].isNone();
    const std::string_view set = hasSet ? requireBytes(arguments[1]) : std::string_view();
    const auto goes = [&](char c) { return hasSet ? set.find(c) != set.npos : isSpace(c); };
    while (atStart && !data.empty() && goes(data.front()))
        data.remove_prefix(1);
    while (atEnd && !data.empty() && goes(data.back()))
        data.remove_suffix(1);
    return result(arguments, data);
}

template <bool isPrefix>
Value removeAffix(Interpreter &, const Arguments &arguments)
{
    expectOneArgument(arguments, isPrefix ? "bytes.removeprefix" : "bytes.removesuffix");
    std::string_view data = self(arguments);
    const std::string_view affix = requireBytes(arguments[1]);
    if (isPrefix && data.starts_with(affix))
        data.remove_prefix(affix.size());
    else if (!isPrefix && data.ends_with(affix))
        data.remove_suffix(affix.size());
    return result(arguments, data);
}

enum class Side { Left, Right, Both };

template <Side side>
Value justify(Interpreter &interpreter, const Arguments &arguments)
{
    const char *name = side == Side::Left ? "ljust" : side == Side::Right ? "rjust" : "center";
    const size_t given = expectArguments(arguments, name, 1, 2);
    const int64_t width = toSize(interpreter, arguments[1]);
    std::string_view fill = " ";
    if (given > 1 && (!bytesLike(arguments[2], fill) || fill.size() != 1))
        raiseTypeError(std::string(name)
                       + "() argument 2 must be a byte string of length 1, not "
                       + (arguments[2].isNone() ? "None" : typeOf(arguments[2]).name));
    const std::string data(self(arguments));
    const int64_t missing = width - int64_t(data.size());
    if (missing <= 0)
        return result(arguments, data);
    TextRoom().require(size_t(width));
    const int64_t before = side == Side::Left    ? 0
                           : side == Side::Right ? missing
                                                 : missing / 2 + (missing & width & 1);
    return result(arguments, std::string(size_t(before), fill[0]) + data
                                 + std::string(size_t(missing - before), fill[0]));
}

Value zeroFill(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "bytes.zfill");
    const int64_t width = toSize(interpreter, arguments[1]);
    std::string data(self(arguments));
    TextRoom().require(size_t(std::max<int64_t>(width, 0)));
    const size_t sign = !data.empty() && (data[0] == '+' || data[0] == '-');
    if (width > int64_t(data.size()))
        data.insert(sign, size_t(width) - data.size(), '0');
    return result(arguments, data);
}

Value join(Interpreter &interpreter, const Arguments &arguments)
{
    expectOneArgument(arguments, "bytes.join");
    if (!isIterable(arguments[1]))
        raiseTypeError("can only join an iterable");
    const Ref<List> items = toList(interpreter, arguments[1]);
    std::string joined;
    TextRoom room;
    for (size_t n = 0; n < items->size(); ++n) {
        std::string_view data;
        if (!bytesLike((*items)[n], data))
            raiseTypeError("sequence item " + std::to_string(n)
                           + ": expected a bytes-like object, " + typeOf((*items)[n]).name
                           + " found");
        room.require(joined.size() + data.size());
        if (n > 0)
            joined += self(arguments);
        joined += data;
    }
    return result(arguments, joined);
}

Value decode(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("decode(self, /, encoding='utf-8', errors='strict')", Signature::Wording::C);
    const auto [me, encoding, errors] = signature.bind<3>(interpreter, arguments);
    return decodeBytes(std::string(self(arguments)), codecName(encoding, "decode", "encoding"),
                       errorsName(errors, "decode", "errors"))
        .value();
}

Value hex(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("hex(self, /, sep=None, bytes_per_sep=1)", Signature::Wording::C);
    const auto [me, separator, every] = signature.bind<3>(interpreter, arguments);
    const auto *text = separator.isSet() ? separator.as<Str>() : nullptr;
    if (text && text->length() != 1)
        raiseValueError("sep must be length 1.");
    const std::string_view data = self(arguments);
    const int64_t group = text ? (every.isSet() ? toSize(interpreter, every) : 1) : 0;
    std::string digits;
    for (size_t n = 0; n < data.size(); ++n) {
        // Groups are counted from the right, or from the left if negative.
        const size_t distance = group > 0 ? data.size() - n : n;
        if (n > 0 && group != 0 && distance % size_t(std::abs(group)) == 0)
            digits += text->text();
        const auto byte = static_cast<unsigned char>(data[n]);
        digits += {"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]};
    }
    return string(digits);
}

Value fromHex(Interpreter &, const Arguments &arguments)
{
    expectArguments(arguments, "fromhex", 1, 1);
    const auto *text = arguments[1].as<Str>();
    if (!text)
        raiseTypeError("fromhex() argument must be str, not " + typeOf(arguments[1]).name);
    const std::string_view digits = text->text();
    const auto value = [&](size_t at) {
        const char c = at < digits.size() ? toLower(digits[at]) : '\0';
        if (!isDigit(c) && !(c >= 'a' && c <= 'f'))
            raiseValueError("non-hexadecimal number found in fromhex() arg at position "
                            + std::to_string(at));
        return isDigit(c) ? c - '0' : c - 'a' + 10;
    };
    std::string bytes;
    for (size_t at = 0; at < digits.size();) {
        if (isSpace(digits[at])) {
            ++at;
            continue;
        }
        bytes += char(value(at) << 4 | value(at + 1));
        at += 2;
    }
    return makeBytesOfType(static_cast<Type &>(*arguments[0].object()), bytes);
}

Value expandTabsOf(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("expandtabs(self, /, tabsize=8)", Signature::Wording::C);
    const auto [me, size] = signature.bind<2>(interpreter, arguments);
    return result(arguments,
                  expandTabs(self(arguments), size.isSet() ? toSize(interpreter, size) : 8,
                             [](char) { return true; }));
}

Value translate(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("translate(self, table, /, delete=b'')", Signature::Wording::C);
    const auto [me, table, removed] = signature.bind<3>(interpreter, arguments);
    const std::string_view map = table.isNone() ? std::string_view() : requireBytes(table);
    if (!table.isNone() && map.size() != 256)
        raiseValueError("translation table must be 256 characters long");
    const std::string_view gone = removed.isSet() ? requireBytes(removed) : std::string_view();
    std::string data;
    for (const char c : self(arguments)) {
        if (gone.find(c) == gone.npos)
            data += map.empty() ? c : map[static_cast<unsigned char>(c)];
    }
    return result(arguments, data);
}

Value makeTranslation(Interpreter &, const Arguments &arguments)
{
    expectFunctionArguments(arguments, "maketrans", 2, 2);
    const std::string_view from = requireBytes(arguments[0]);
    const std::string_view to = requireBytes(arguments[1]);
    if (from.size() != to.size())
        raiseValueError("maketrans arguments must have same length");
    std::string table(256, '\0');
    for (size_t n = 0; n < table.size(); ++n)
        table[n] = char(n);
    for (size_t n = 0; n < from.size(); ++n)
        table[static_cast<unsigned char>(from[n])] = to[n];
    return makeBytes(table);
}

} // namespace

void addBytesMethods(Type &type)
{
    addMethods(type, {
        {"find", find<true, false>}, {"rfind", find<false, false>}, {"index", find<true, true>},
        {"rindex", find<false, true>}, {"count", count}, {"startswith", matches<true>},
        {"endswith", matches<false>}, {"split", split<false>}, {"rsplit", split<true>},
        {"splitlines", lines}, {"partition", partition<false>}, {"rpartition", partition<true>},
        {"replace", replace}, {"strip", strip<true, true>}, {"lstrip", strip<true, false>},
        {"rstrip", strip<false, true>}, {"removeprefix", removeAffix<true>},
        {"removesuffix", removeAffix<false>}, {"ljust", justify<Side::Left>},
        {"rjust", justify<Side::Right>}, {"center", justify<Side::Both>}, {"zfill", zeroFill},
        {"join", join}, {"decode", decode}, {"hex", hex}, {"expandtabs", expandTabsOf}, {"translate", translate},
    });
    addBytesCaseMethods(type);
    addStaticMethods(type, {{"maketrans", makeTranslation}});
    addClassMethods(type, {{"fromhex", fromHex}});
}

} // namespace script
