// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/codepoints.h"
#include "core/script/error.h"
#include "core/script/format.h"
#include "core/script/int.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/script/type.h"

#include <algorithm>
#include <cstdio>

namespace script {

namespace {

/// Where the fields of a template get their values from.
class FieldSource
{
public:
    virtual ~FieldSource() = default;
    virtual Value numbered(int64_t n) = 0;
    virtual Value named(Interpreter &interpreter, std::string_view name) = 0;
};

class CallSource : public FieldSource
{
public:
    explicit CallSource(const Arguments &arguments) : m_arguments(arguments) {}
    Value numbered(int64_t n) override
    {
        if (n >= int64_t(m_arguments.positionalCount))
            raiseIndexError("Replacement index " + std::to_string(n)
                            + " out of range for positional args tuple");
        return m_arguments[size_t(n)];
    }
    Value named(Interpreter &, std::string_view name) override
    {
        for (size_t n = 0; n < m_arguments.keywordCount(); ++n) {
            if ((*m_arguments.keywordNames)[n].as<Str>()->text() == name)
                return m_arguments[m_arguments.positionalCount + n];
        }
        raiseKeyError(string(name));
    }

private:
    const Arguments &m_arguments;
};

class MappingSource : public FieldSource
{
public:
    explicit MappingSource(const Value &mapping) : m_mapping(mapping) {}
    Value numbered(int64_t) override
    {
        raiseValueError("Format string contains positional fields");
    }
    Value named(Interpreter &interpreter, std::string_view name) override
    {
        return getItem(interpreter, m_mapping, string(name));
    }

private:
    const Value &m_mapping;
};

struct Field {
    std::string_view name;
    std::string_view conversion; ///< one character, or empty
    std::string_view spec;
    bool specHasFields = false;
};

/// The number that a text is; -1 if it is none.
int64_t numberIn(std::string_view text)
{
    if (text.empty())
        return -1;
    int64_t number = 0;
    for (size_t offset = 0; offset < text.size();) {
        const int digit = codepoints::decimalValue(codepoints::decode(text, offset));
        if (digit < 0)
            return -1;
        if (__builtin_mul_overflow(number, 10, &number)
            || __builtin_add_overflow(number, digit, &number))
            raiseValueError("Too many decimal digits in format string");
    }
    return number;
}

class Template
{
public:
    Template(Interpreter &interpreter, FieldSource &source)
        : m_interpreter(interpreter), m_source(source)
    {
    }

    std::string expand(std::string_view text, int depth)
    {
        if (depth < 0)
            raiseValueError("Max string recursion exceeded");
        std::string result;
        while (!text.empty()) {
            if (takeLiteral(text, result)) {
                const Field field = takeField(text);
                result += render(field, depth);
            }
        }
        return result;
    }

private:
    /// Moves text up to the next brace to the result; true if a field follows.
    static bool takeLiteral(std::string_view &text, std::string &result)
    {
        const size_t brace = text.find_first_of("{}");
        if (brace == text.npos) {
            result += text;
            text = {};
            return false;
        }
        const char c = text[brace];
        const bool isLast = brace + 1 == text.size();
        result += text.substr(0, brace);
        if (!isLast && text[brace + 1] == c) {
            result += c;
            text.remove_prefix(brace + 2);
            return false;
        }
        if (c == '}')
            raiseValueError("Single '}' encountered in format string");
        if (isLast)
            raiseValueError("Single '{' encountered in format string");
        text.remove_prefix(brace + 1);
        return true;
    }

    static size_t endOfName(std::string_view text)
    {
        for (size_t at = 0; at < text.size(); ++at) {
            switch (text[at]) {
            case '{':
                raiseValueError("unexpected '{' in field name");
            case '[':
                at = text.find(']', at);
                if (at == text.npos)
                    return text.size();
                break;
            case '}':
            case ':':
            case '!':
                return at;
            default:
                break;
            }
        }
        return text.size();
    }

    static Field takeField(std::string_view &text)
    {
        Field field;
        const size_t end = endOfName(text);
        field.name = text.substr(0, end);
        if (end == text.size())
            raiseValueError("expected '}' before end of string");
        const char c = text[end];
        text.remove_prefix(end + 1);
        if (c == '}')
            return field;
        if (c == '!') {
            if (text.empty())
                raiseValueError("end of string while looking for conversion specifier");
            const size_t size = codepoints::sequenceLength(text[0]);
            field.conversion = text.substr(0, size);
            text.remove_prefix(std::min(size, text.size()));
            if (text.empty())
                raiseValueError("unmatched '{' in format spec");
            const char follower = text[0];
            text.remove_prefix(1);
            if (follower == '}')
                return field;
            if (follower != ':')
                raiseValueError("expected ':' after conversion specifier");
        }
        takeSpec(text, field);
        return field;
    }

    static void takeSpec(std::string_view &text, Field &field)
    {
        int open = 1;
        for (size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '{') {
                field.specHasFields = true;
                ++open;
            } else if (text[at] == '}' && --open == 0) {
                field.spec = text.substr(0, at);
                text.remove_prefix(at + 1);
                return;
            }
        }
        raiseValueError("unmatched '{' in format spec");
    }

    std::string render(const Field &field, int depth)
    {
        const Value value = find(field.name);
        char conversion = '\0';
        if (!field.conversion.empty()) {
            if (field.conversion.size() > 1
                || std::string_view("rsa").find(field.conversion) == std::string_view::npos)
                raiseUnknownConversion(field.conversion);
            conversion = field.conversion[0];
        }
        const std::string spec =
            field.specHasFields ? expand(field.spec, depth - 1) : std::string(field.spec);
        return formatValue(m_interpreter, value, conversion, spec).as<Str>()->toString();
    }

    [[noreturn]] static void raiseUnknownConversion(std::string_view conversion)
    {
        size_t offset = 0;
        const char32_t c = codepoints::decode(conversion, offset);
        if (c > 32 && c < 127)
            raiseValueError("Unknown conversion specifier " + std::string(conversion));
        char code[24];
        std::snprintf(code, sizeof code, "\\x%x", unsigned(c));
        raiseValueError(std::string("Unknown conversion specifier ") + code);
    }

    Value find(std::string_view name)
    {
        const size_t end = std::min(name.find_first_of(".["), name.size());
        const std::string_view first = name.substr(0, end);
        name.remove_prefix(end);
        int64_t number = numberIn(first);
        if (first.empty() || number >= 0) {
            const bool isAutomatic = first.empty();
            if (m_numbering != Numbering::None
                && (m_numbering == Numbering::Automatic) != isAutomatic)
                raiseValueError(isAutomatic ? "cannot switch from manual field specification to "
                                              "automatic field numbering"
                                            : "cannot switch from automatic field numbering to "
                                              "manual field specification");
            m_numbering = isAutomatic ? Numbering::Automatic : Numbering::Manual;
            if (isAutomatic)
                number = m_nextNumber++;
        }
        Value value = number >= 0 ? m_source.numbered(number)
                                  : m_source.named(m_interpreter, first);
        while (!name.empty())
            value = step(value, name);
        return value;
    }

    /// One `.attribute` or `[index]` further.
    Value step(const Value &value, std::string_view &name)
    {
        const char kind = name[0];
        name.remove_prefix(1);
        if (kind == '.') {
            const size_t end = std::min(name.find_first_of(".["), name.size());
            const std::string_view attribute = name.substr(0, end);
            name.remove_prefix(end);
            if (attribute.empty())
                raiseValueError("Empty attribute in format string");
            return getAttribute(m_interpreter, value, attribute);
        }
        if (kind != '[')
            raiseValueError("Only '.' or '[' may follow ']' in format field specifier");
        const size_t end = name.find(']');
        if (end == name.npos)
            raiseValueError("Missing ']' in format string");
        const std::string_view index = name.substr(0, end);
        name.remove_prefix(end + 1);
        if (index.empty())
            raiseValueError("Empty attribute in format string");
        const int64_t number = numberIn(index);
        return getItem(m_interpreter, value, number >= 0 ? integer(number) : string(index));
    }

    enum class Numbering { None, Automatic, Manual };

    Interpreter &m_interpreter;
    FieldSource &m_source;
    Numbering m_numbering = Numbering::None;
    int64_t m_nextNumber = 0;
};

constexpr int deepestNesting = 1; ///< a field in a format spec, and no deeper

} // namespace

Value formatTemplate(Interpreter &interpreter, const Str &pattern, const Arguments &arguments)
{
    CallSource source(arguments);
    return string(Template(interpreter, source).expand(pattern.text(), deepestNesting));
}

Value formatTemplateMap(Interpreter &interpreter, const Str &pattern, const Value &mapping)
{
    MappingSource source(mapping);
    return string(Template(interpreter, source).expand(pattern.text(), deepestNesting));
}

} // namespace script
