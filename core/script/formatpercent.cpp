// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/bytes.h"
#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/floattext.h"
#include "core/script/format.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/textroom.h"
#include "core/script/tuple.h"
#include "core/script/type.h"
#include "core/script/types.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace script {

namespace {

/// One conversion: %(key)-+ #0 width .precision type.
struct Conversion {
    bool isLeft = false;
    bool hasPlus = false;
    bool hasSpace = false;
    bool isAlternate = false;
    bool hasZeros = false;
    int64_t width = -1;
    int64_t precision = -1;
    std::string_view type;
};

/// The % operator of str and of bytes.
class PercentFormat
{
public:
    PercentFormat(Interpreter &interpreter, std::string_view pattern, const Value &arguments,
                  bool isBytes)
        : m_interpreter(interpreter), m_pattern(pattern), m_rest(pattern), m_arguments(arguments),
          m_tuple(arguments.as<Tuple>()), m_isBytes(isBytes)
    {
        m_isMapping = !m_tuple && !arguments.as<Str>() && !arguments.as<Bytes>()
                      && typeOf(arguments).slots.getItem;
    }

    std::string run()
    {
        while (!m_rest.empty()) {
            const size_t percent = std::min(m_rest.find('%'), m_rest.size());
            append(m_rest.substr(0, percent));
            m_rest.remove_prefix(percent);
            if (!m_rest.empty()) {
                m_rest.remove_prefix(1);
                convert();
            }
        }
        if (hasArgumentsLeft())
            raiseTypeError(m_isBytes ? "not all arguments converted during bytes formatting"
                                     : "not all arguments converted during string formatting");
        return std::move(m_result);
    }

private:
    void append(std::string_view text)
    {
        m_room.require(m_result.size() + text.size());
        m_result += text;
    }

    bool hasArgumentsLeft() const
    {
        return m_tuple ? m_next < m_tuple->size() : m_next == 0 && !m_isMapping;
    }

    Value nextArgument()
    {
        if (m_keyed.isSet())
            return std::move(m_keyed);
        if (m_tuple && m_next < m_tuple->size())
            return (*m_tuple)[m_next++];
        if (m_tuple || m_next++ > 0)
            raiseTypeError("not enough arguments for format string");
        return m_arguments;
    }

    char take()
    {
        if (m_rest.empty())
            raiseValueError("incomplete format");
        const char c = m_rest[0];
        m_rest.remove_prefix(1);
        return c;
    }

    void takeKey()
    {
        if (!m_isMapping)
            raiseTypeError("format requires a mapping");
        size_t end = 0;
        for (int open = 1; open > 0; ++end) {
            if (end == m_rest.size())
                raiseValueError("incomplete format key");
            open += m_rest[end] == '(' ? 1 : m_rest[end] == ')' ? -1 : 0;
        }
        const std::string_view key = m_rest.substr(0, end - 1);
        m_rest.remove_prefix(end);
        m_keyed = getItem(m_interpreter, m_arguments,
                          m_isBytes ? makeBytes(std::string(key)) : string(key));
    }

    int64_t takeNumber(const char *name, int64_t most)
    {
        if (!m_rest.empty() && m_rest[0] == '*') {
            m_rest.remove_prefix(1);
            const Value number = nextArgument();
            if (!isInteger(number))
                raiseTypeError("* wants int");
            const std::optional<int64_t> value = asInt64(number);
            if (!value || *value > INT32_MAX || *value < -INT32_MAX)
                raiseOverflowError("Python int too large to convert to C int");
            return *value;
        }
        int64_t number = -1;
        while (!m_rest.empty() && m_rest[0] >= '0' && m_rest[0] <= '9') {
            number = std::max<int64_t>(number, 0);
            if (__builtin_mul_overflow(number, 10, &number)
                || __builtin_add_overflow(number, take() - '0', &number) || number > most)
                raiseValueError(std::string(name) + " too big");
        }
        return number;
    }

    bool takeFlag(Conversion &conversion)
    {
        switch (m_rest.empty() ? '\0' : m_rest[0]) {
        case '-':
            conversion.isLeft = true;
            break;
        case '+':
            conversion.hasPlus = true;
            break;
        case ' ':
            conversion.hasSpace = true;
            break;
        case '#':
            conversion.isAlternate = true;
            break;
        case '0':
            conversion.hasZeros = true;
            break;
        default:
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    void convert()
    {
        m_keyed = {};
        Conversion conversion;
        if (m_rest.empty())
            raiseValueError("incomplete format");
        if (m_rest[0] == '%') {
            append("%");
            m_rest.remove_prefix(1);
            return;
        }
        if (m_rest[0] == '(') {
            m_rest.remove_prefix(1);
            takeKey();
        }
        while (takeFlag(conversion))
            ;
        conversion.width = takeNumber("width", INT64_MAX);
        if (conversion.width < -1) {
            conversion.isLeft = true;
            conversion.width = -conversion.width;
        }
        if (!m_rest.empty() && m_rest[0] == '.') {
            m_rest.remove_prefix(1);
            conversion.precision = std::max<int64_t>(takeNumber("precision", INT32_MAX), 0);
        }
        if (!m_rest.empty() && std::string_view("hlL").find(m_rest[0]) != std::string_view::npos)
            m_rest.remove_prefix(1);
        if (m_rest.empty())
            raiseValueError("incomplete format");
        const size_t size = m_isBytes ? 1 : codepoints::sequenceLength(m_rest[0]);
        conversion.type = m_rest.substr(0, size);
        m_rest.remove_prefix(std::min(size, m_rest.size()));
        render(conversion);
    }

    void render(const Conversion &conversion)
    {
        switch (conversion.type.size() == 1 ? conversion.type[0] : '\0') {
        case 'b':
            if (!m_isBytes) {
                nextArgument();
                raiseUnsupported(conversion);
            }
            [[fallthrough]];
        case 's':
            return renderText(conversion, m_isBytes ? bytesText()
                                                    : toText(m_interpreter, nextArgument()));
        case 'r':
            return renderText(conversion, m_isBytes
                                              ? asciiRepr(m_interpreter, nextArgument())
                                              : reprText(m_interpreter, nextArgument()));
        case 'a':
            return renderText(conversion, asciiRepr(m_interpreter, nextArgument()));
        case 'c':
            return renderText(conversion, characterText());
        case 'd':
        case 'i':
        case 'u':
        case 'o':
        case 'x':
        case 'X':
            return renderInteger(conversion);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return renderDouble(conversion);
        default:
            nextArgument();
            raiseUnsupported(conversion);
        }
    }

    [[noreturn]] void raiseUnsupported(const Conversion &conversion)
    {
        size_t offset = 0;
        const char32_t c = codepoints::decode(conversion.type, offset);
        const size_t before = m_pattern.size() - m_rest.size() - conversion.type.size();
        char code[24];
        std::snprintf(code, sizeof code, "(0x%x)", unsigned(c));
        const bool isShown = c >= 32 && c < 127;
        raiseValueError("unsupported format character '"
                        + (isShown ? std::string(conversion.type) : "?") + "' " + code
                        + " at index "
                        + std::to_string(codepoints::codePointCount(m_pattern.substr(0, before))));
    }

    std::string bytesText()
    {
        const Value value = nextArgument();
        std::string_view data;
        if (bytesLike(value, data))
            return std::string(data);
        const Value convert = findSpecial(m_interpreter, value, "__bytes__");
        if (!convert.isSet())
            raiseTypeError("%b requires a bytes-like object, or an object that implements "
                           "__bytes__, not '"
                           + typeName(value) + "'");
        const Value result = m_interpreter.call(convert);
        if (!bytesLike(result, data))
            raiseTypeError("__bytes__ returned non-bytes (type " + typeName(result) + ")");
        return std::string(data);
    }

    std::string characterText()
    {
        const Value value = nextArgument();
        std::string_view data;
        if (m_isBytes && bytesLike(value, data) && data.size() == 1)
            return std::string(data);
        if (const auto *text = value.as<Str>(); text && !m_isBytes && text->length() == 1)
            return text->toString();
        if (!isInteger(value) && !typeOf(value).slots.index)
            raiseTypeError(m_isBytes
                               ? "%c requires an integer in range(256) or a single byte"
                               : "%c requires int or char");
        const std::optional<int64_t> number = asInt64(toIndexInteger(m_interpreter, value));
        if (!number || *number < 0 || *number > (m_isBytes ? 255 : 0x10ffff))
            raiseOverflowError(m_isBytes ? "%c arg not in range(256)"
                                         : "%c arg not in range(0x110000)");
        std::string text;
        if (m_isBytes)
            text += char(*number);
        else
            codepoints::append(text, char32_t(*number));
        return text;
    }

    size_t columns(std::string_view text) const
    {
        return m_isBytes ? text.size() : codepoints::codePointCount(text);
    }

    void renderText(const Conversion &conversion, std::string text)
    {
        if (conversion.precision >= 0 && conversion.precision < int64_t(columns(text))
            && conversion.type != "c") {
            size_t end = size_t(conversion.precision);
            if (!m_isBytes) {
                end = 0;
                for (int64_t n = 0; n < conversion.precision; ++n)
                    end += codepoints::sequenceLength(text[end]);
            }
            text.resize(end);
        }
        put(conversion, {}, text);
    }

    /// `front`: sign and prefix, before zeros that fill the width.
    void put(const Conversion &conversion, const std::string &front, const std::string &text,
             bool fillsWithZeros = false)
    {
        const int64_t missing =
            conversion.width - int64_t(columns(text)) - int64_t(front.size());
        m_room.require(size_t(std::max<int64_t>(missing, 0)));
        const std::string fill(size_t(std::max<int64_t>(missing, 0)),
                               fillsWithZeros && !conversion.isLeft ? '0' : ' ');
        if (conversion.isLeft)
            append(front + text + fill);
        else
            append(fillsWithZeros ? front + fill + text : fill + front + text);
    }

    std::string signOf(const Conversion &conversion, bool isNegative) const
    {
        return isNegative ? "-" : conversion.hasPlus ? "+" : conversion.hasSpace ? " " : "";
    }

    Value integerArgument(const Conversion &conversion)
    {
        const Value value = nextArgument();
        if (isInteger(value))
            return plainInteger(value);
        const char type = conversion.type[0];
        const bool isDecimal = type == 'd' || type == 'i' || type == 'u';
        if (isDecimal) {
            if (const auto *number = value.as<Float>())
                return truncateDouble(number->number());
            const Value convert = findSpecial(m_interpreter, value, "__int__");
            if (convert.isSet())
                return toIndexInteger(m_interpreter, m_interpreter.call(convert));
        }
        if (typeOf(value).slots.index)
            return toIndexInteger(m_interpreter, value);
        raiseTypeError("%" + std::string(conversion.type) + " format: "
                       + (isDecimal ? "a real number" : "an integer") + " is required, not "
                       + typeName(value));
    }

    void renderInteger(const Conversion &conversion)
    {
        const Value number = integerArgument(conversion);
        const char type = conversion.type[0];
        const int base = type == 'o' ? 8 : (type | 0x20) == 'x' ? 16 : 10;
        std::string digits = base == 10 ? toDecimal(number) : toDigits(number, base);
        const bool isNegative = digits[0] == '-';
        if (isNegative)
            digits.erase(0, 1);
        m_room.require(size_t(std::max<int64_t>(conversion.precision, 0)));
        if (conversion.precision > int64_t(digits.size()))
            digits.insert(0, size_t(conversion.precision) - digits.size(), '0');
        std::string front = signOf(conversion, isNegative);
        if (conversion.isAlternate && base != 10)
            front += std::string("0") + type;
        if (type == 'X')
            std::transform(digits.begin(), digits.end(), digits.begin(),
                           [](char c) { return c >= 'a' ? char(c - 32) : c; });
        put(conversion, front, digits, conversion.hasZeros);
    }

    void renderDouble(const Conversion &conversion)
    {
        const double number = requireDouble(m_interpreter, nextArgument());
        const int64_t precision = conversion.precision < 0 ? 6 : conversion.precision;
        if (precision > 1'000'000)
            raiseValueError("precision too large");
        std::string text = textOfDouble(number, conversion.type[0], int(precision),
                                        conversion.isAlternate);
        const bool isNegative = text[0] == '-';
        if (isNegative)
            text.erase(0, 1);
        put(conversion, signOf(conversion, isNegative), text, conversion.hasZeros);
    }

    Interpreter &m_interpreter;
    std::string_view m_pattern;
    std::string_view m_rest;
    const Value &m_arguments;
    const Tuple *m_tuple;
    bool m_isBytes;
    bool m_isMapping = false;
    size_t m_next = 0;
    Value m_keyed; ///< the value of a %(key), until it is used
    std::string m_result;
    TextRoom m_room;
};

} // namespace

Value formatPercent(Interpreter &interpreter, const Str &pattern, const Value &arguments)
{
    return string(PercentFormat(interpreter, pattern.text(), arguments, false).run());
}

Value formatPercentBytes(Interpreter &interpreter, std::string_view pattern, const Value &arguments)
{
    return makeBytes(PercentFormat(interpreter, pattern, arguments, true).run());
}

} // namespace script
