// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/code.h"
#include "core/script/awaitablegenerator.h"

#include "core/script/bytes.h"
#include "core/script/complex.h"
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/int.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/set.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

bool haveSameMembers(const Constant &left, const Constant &right)
{
    return left.items.size() == right.items.size()
           && std::is_permutation(left.items.begin(), left.items.end(), right.items.begin());
}

/// CPython makes one constant of equal ones in the whole program: of sets the first, whose order is that of all.
const Constant *firstEqualSet(const CodePlan &plan, const Constant &wanted)
{
    for (const Constant &constant : plan.constants) {
        if (constant.kind == Constant::Kind::FrozenSet && haveSameMembers(constant, wanted))
            return &constant;
        if (constant.kind != Constant::Kind::Code)
            continue;
        if (const Constant *inner = firstEqualSet(*plan.inner[size_t(constant.integer)], wanted))
            return inner;
    }
    return nullptr;
}

Value valueOf(const Constant &constant, const std::shared_ptr<const CodeUnit> &unit, const CodePlan &plan)
{
    switch (constant.kind) {
    case Constant::Kind::None:
        return Value::none();
    case Constant::Kind::True:
        return Value::boolean(true);
    case Constant::Kind::False:
        return Value::boolean(false);
    case Constant::Kind::Ellipsis:
        return Value::ellipsis();
    case Constant::Kind::Int:
        return integer(constant.integer);
    case Constant::Kind::BigInt: {
        Mpz number;
        mpz_set_str(number, constant.text.c_str(), constant.base);
        return integer(static_cast<mpz_srcptr>(number));
    }
    case Constant::Kind::Float:
        return floating(constant.real);
    case Constant::Kind::Imaginary:
        return makeComplex({0, constant.real});
    case Constant::Kind::Str:
        return string(constant.text);
    case Constant::Kind::Name:
        return Value(&intern(constant.text));
    case Constant::Kind::Bytes:
        return makeBytes(constant.text);
    case Constant::Kind::Tuple:
    case Constant::Kind::FrozenSet: {
        const bool isSet = constant.kind == Constant::Kind::FrozenSet;
        const Constant *first = isSet ? firstEqualSet(*unit->main, constant) : nullptr;
        std::vector<Value> items;
        for (const Constant &item : (first ? *first : constant).items)
            items.push_back(valueOf(item, unit, plan));
        if (!isSet)
            return makeTuple(items).value();
        return makeConstantFrozenSet(Interpreter::current(), items.data(), items.size(), unit->source).value();
    }
    case Constant::Kind::Code:
        return makeCode(unit, *plan.inner[size_t(constant.integer)]).value();
    }
    return {};
}

Str **internAll(const std::vector<std::string> &texts, Str **next)
{
    for (const std::string &text : texts)
        *next++ = &intern(text);
    return next;
}

Code &self(const Value &value) noexcept
{
    return *static_cast<Code *>(value.object());
}

Value reprCode(Interpreter &, const Value &value)
{
    const Code &code = self(value);
    return string("<code object " + code.plan().name + " at " + addressText(value) + ", file \""
                  + code.unit().fileName + "\", line " + std::to_string(code.plan().firstLine) + ">");
}

Value codeName(Interpreter &, const Value &value)
{
    return self(value).name;
}

Value codeQualifiedName(Interpreter &, const Value &value)
{
    return self(value).qualifiedName;
}

Value codeFileName(Interpreter &, const Value &value)
{
    return string(self(value).unit().fileName);
}

Value codeFirstLine(Interpreter &, const Value &value)
{
    return Value::smallInt(self(value).plan().firstLine);
}

Value codeArgumentCount(Interpreter &, const Value &value)
{
    return Value::smallInt(self(value).plan().positionalCount);
}

/// CPython's bits, as inspect reads them.
Value codeFlags(Interpreter &, const Value &value)
{
    const uint32_t flags = self(value).plan().flags;
    int64_t bits = flags & CodePlan::IsFunction ? 3 : 0;
    const bool isGenerator = flags & CodePlan::IsGenerator;
    const bool isCoroutine = flags & CodePlan::IsCoroutine;
    bits |= flags & CodePlan::HasRest ? 0x4 : 0;
    bits |= flags & CodePlan::HasKeywordRest ? 0x8 : 0;
    bits |= self(value).plan().frees.empty() ? 0 : 0x10;
    bits |= isGenerator && !isCoroutine ? 0x20 : 0;
    bits |= isCoroutine && !isGenerator ? 0x80 : 0;
    bits |= self(value).flags & makesAwaitableGenerators ? 0x100 : 0;
    bits |= isCoroutine && isGenerator ? 0x200 : 0;
    return Value::smallInt(bits);
}

Value codePositionalOnlyCount(Interpreter &, const Value &value)
{
    return Value::smallInt(self(value).plan().positionalOnlyCount);
}

Value codeKeywordOnlyCount(Interpreter &, const Value &value)
{
    return Value::smallInt(self(value).plan().keywordOnlyCount);
}

Value codeFreeNames(Interpreter &, const Value &value)
{
    const Code &code = self(value);
    const size_t localCount = code.plan().locals.size();
    const Ref<Tuple> names = makeTupleOfSize(code.plan().frees.size());
    for (size_t n = 0; n < names->size(); ++n)
        names->writableItems()[n] = Value(code.slotNames[localCount + n]);
    return names.value();
}

Value codeVariableNames(Interpreter &, const Value &value)
{
    const Code &code = self(value);
    const Ref<Tuple> names = makeTupleOfSize(code.plan().locals.size());
    for (size_t n = 0; n < names->size(); ++n)
        names->writableItems()[n] = Value(code.slotNames[n]);
    return names.value();
}

} // namespace

Code::Code(Type &type, std::shared_ptr<const CodeUnit> unit, const CodePlan &plan)
    : Object(type, Layout::Code), instructions(plan.instructions.data()), constants(nullptr), caches(nullptr),
      names(nullptr), slotNames(nullptr), name(&intern(plan.name)), qualifiedName(&intern(plan.qualifiedName)),
      flags(plan.flags), positionalCount(uint16_t(plan.positionalCount)), localCount(uint16_t(plan.locals.size())),
      slotCount(uint16_t(plan.slotCount())), stackSize(uint16_t(plan.stackSize)), isSimple(false),
      m_unit(std::move(unit)), m_plan(&plan)
{
    constexpr uint32_t notSimple = CodePlan::IsGenerator | CodePlan::IsCoroutine | CodePlan::HasRest
                                   | CodePlan::HasKeywordRest;
    isSimple = !(flags & notSimple) && plan.keywordOnlyCount == 0;
    auto *values = new Value[plan.constants.size()];
    constants = values;
    for (size_t n = 0; n < plan.constants.size(); ++n)
        values[n] = valueOf(plan.constants[n], m_unit, plan);
    names = new Str *[plan.names.size() + size_t(plan.slotCount())];
    slotNames = internAll(plan.names, names);
    internAll(plan.frees, internAll(plan.locals, slotNames));
    caches = new Cache[plan.caches.size()];
    for (size_t n = 0; n < plan.caches.size(); ++n)
        caches[n].name = names[plan.caches[n]];
}

Code::~Code()
{
    delete[] constants;
    delete[] names;
    delete[] caches;
}

int Code::lineOf(const Instruction *instruction) const noexcept
{
    const auto index = std::max<ptrdiff_t>(instruction - instructions, 0);
    return m_plan->positions[std::min(size_t(index), m_plan->positions.size() - 1)].line;
}

Ref<Code> makeCode(const std::shared_ptr<const CodeUnit> &unit, const CodePlan &plan)
{
    return Ref<Code>::adopt(makeObject<Code>(types::code(), unit, plan));
}

void initializeCodeType()
{
    Type &type = makeBuiltInType("code", types::object(), Layout::Code, sizeof(Code));
    type.slots.destroy = &destroyNative<Code>;
    type.slots.repr = &reprCode;
    addAttributes(type, {{"co_name", &codeName},
                         {"co_qualname", &codeQualifiedName},
                         {"co_filename", &codeFileName},
                         {"co_firstlineno", &codeFirstLine},
                         {"co_argcount", &codeArgumentCount},
                         {"co_posonlyargcount", &codePositionalOnlyCount},
                         {"co_kwonlyargcount", &codeKeywordOnlyCount},
                         {"co_flags", &codeFlags},
                         {"co_freevars", &codeFreeNames},
                         {"co_varnames", &codeVariableNames}});
    finishType(type);
    type.slots.create = nullptr;
}

} // namespace script
