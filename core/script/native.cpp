// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/native.h"

#include "core/script/descriptors.h"
#include "core/script/dict.h"
#include "core/script/function.h"
#include "core/script/parameterbinding.h"
#include "core/script/types.h"

#include <cassert>

namespace script {

namespace {

std::string_view trimmed(std::string_view text) noexcept
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// Makes a value that a built-in type holds fit to be shared by threads.
Value immortal(Value value)
{
    if (value.isObject())
        value.object()->makeImmortal();
    return value;
}

Value nativeFunction(Type &type, std::string name, NativeCode code)
{
    return Value::adopt(makeObject<NativeFunction>(type, std::move(name), code));
}

} // namespace

Signature::Signature(std::string_view text, Wording wording) : m_wording(wording)
{
    const size_t open = text.find('(');
    m_name = std::string(trimmed(text.substr(0, open)));
    std::string_view rest = text.substr(open + 1, text.rfind(')') - open - 1);
    bool onlyKeywords = false;
    while (!trimmed(rest).empty()) {
        // Defaults hold no commas outside of brackets or quotes in our signatures.
        size_t end = 0;
        for (int depth = 0; end < rest.size() && (depth > 0 || rest[end] != ','); ++end)
            depth += (rest[end] == '(' || rest[end] == '[') - (rest[end] == ')' || rest[end] == ']');
        std::string_view part = trimmed(rest.substr(0, end));
        rest = end < rest.size() ? rest.substr(end + 1) : std::string_view();
        if (part == "/") {
            for (Parameter &parameter : m_parameters)
                parameter.kind = Kind::PositionalOnly;
        } else if (part == "*") {
            onlyKeywords = true;
        } else if (part.starts_with("**")) {
            m_parameters.push_back({std::string(part.substr(2)), Kind::KeywordRest, false});
        } else if (part.starts_with("*")) {
            m_parameters.push_back({std::string(part.substr(1)), Kind::Rest, false});
            onlyKeywords = true;
        } else {
            const size_t equal = part.find('=');
            m_parameters.push_back({std::string(trimmed(part.substr(0, equal))),
                                    onlyKeywords ? Kind::KeywordOnly : Kind::Ordinary,
                                    equal == std::string_view::npos});
        }
    }
}

bool Signature::bindSimply(const Arguments &arguments, Value *places) const
{
    const size_t given = arguments.positionalCount;
    if (arguments.keywordNames || given > m_parameters.size())
        return false;
    for (size_t n = 0; n < m_parameters.size(); ++n) {
        const Parameter &parameter = m_parameters[n];
        if (parameter.kind > (n < given ? Kind::Ordinary : Kind::KeywordOnly))
            return false;
        if (n >= given && parameter.required)
            return false;
    }
    for (size_t n = 0; n < given; ++n)
        places[n] = arguments.values[n];
    return true;
}

void Signature::bindInto(Interpreter &interpreter, const Arguments &arguments, Value *places,
                         [[maybe_unused]] size_t count) const
{
    assert(count == m_parameters.size());
    if (bindSimply(arguments, places))
        return;
    if (m_wording == Wording::C)
        checkAsC(arguments);
    ParameterList list;
    list.function = m_name;
    std::vector<Str *> names;
    std::vector<size_t> order; // slot -> place
    const auto take = [&](auto &&isWanted, int &counter) {
        for (size_t n = 0; n < m_parameters.size(); ++n) {
            if (!isWanted(m_parameters[n].kind))
                continue;
            names.push_back(&intern(m_parameters[n].name));
            order.push_back(n);
            ++counter;
        }
    };
    take([](Kind kind) { return kind == Kind::PositionalOnly || kind == Kind::Ordinary; }, list.positional);
    take([](Kind kind) { return kind == Kind::KeywordOnly; }, list.keywordOnly);
    int rests = 0, keywordRests = 0;
    take([](Kind kind) { return kind == Kind::Rest; }, rests);
    take([](Kind kind) { return kind == Kind::KeywordRest; }, keywordRests);
    list.hasRest = rests > 0;
    list.hasKeywordRest = keywordRests > 0;
    for (const Parameter &parameter : m_parameters) {
        list.positionalOnly += parameter.kind == Kind::PositionalOnly;
        list.defaultCount += !parameter.required
                             && (parameter.kind == Kind::PositionalOnly || parameter.kind == Kind::Ordinary);
    }
    list.names = names;
    std::vector<Value> slots(m_parameters.size());
    placeArguments(interpreter, list, arguments, slots.data());
    std::vector<Str *> missing, missingKeywords;
    for (size_t slot = 0; slot < slots.size(); ++slot) {
        const Parameter &parameter = m_parameters[order[slot]];
        if (!slots[slot].isSet() && parameter.required)
            (parameter.kind == Kind::KeywordOnly ? missingKeywords : missing).push_back(names[slot]);
        places[order[slot]] = std::move(slots[slot]);
    }
    if (!missing.empty())
        raiseMissing(m_name, "positional", missing);
    if (!missingKeywords.empty())
        raiseMissing(m_name, "keyword-only", missingKeywords);
}

void setTypeValue(Type &type, const char *name, Value value)
{
    type.attributes->set(intern(name), immortal(std::move(value)));
}

void addMethods(Type &type, std::initializer_list<NativeMethod> methods)
{
    for (const NativeMethod &method : methods) {
        Value function = nativeFunction(types::methodDescriptor(), method.name, method.code);
        function.as<NativeFunction>()->owner = &type;
        setTypeValue(type, method.name, std::move(function));
    }
}

void addStaticMethods(Type &type, std::initializer_list<NativeMethod> methods)
{
    for (const NativeMethod &method : methods)
        setTypeValue(type, method.name, nativeFunction(types::nativeFunction(), method.name, method.code));
}

void addClassMethods(Type &type, std::initializer_list<NativeMethod> methods)
{
    for (const NativeMethod &method : methods) {
        const Value function = immortal(nativeFunction(types::nativeFunction(), method.name, method.code));
        setTypeValue(type, method.name, makeClassMethod(function));
    }
}

void addAttributes(Type &type, std::initializer_list<NativeAttribute> attributes)
{
    for (const NativeAttribute &attribute : attributes)
        setTypeValue(type, attribute.name,
                     Value::adopt(makeObject<GetSetDescriptor>(types::getSetDescriptor(), attribute, &type)));
}

Value makeNativeFunction(std::string name, NativeCode code, std::string module)
{
    Value function = nativeFunction(types::nativeFunction(), std::move(name), code);
    function.as<NativeFunction>()->module = std::move(module);
    return function;
}

Value makeNativeClosure(std::string name, NativeCode code, Value carried)
{
    Value function = nativeFunction(types::nativeFunction(), std::move(name), code);
    function.as<NativeFunction>()->carried = std::move(carried);
    return function;
}

} // namespace script
