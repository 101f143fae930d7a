// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/codeunit.h"
#include "core/script/str.h"
#include "core/script/value.h"

namespace script {

/// What an instruction that looks a name up remembers of the last time.
struct Cache {
    enum class Kind : uint8_t { Empty, Global, Builtin, InstanceValue, ClassValue, Method, NativeMethod, Slot };

    Str *name = nullptr; ///< interned
    uint32_t version = 0; ///< of the type or of the globals
    uint32_t otherVersion = 0; ///< of the builtins
    uint32_t position = 0; ///< in the dict
    Kind kind = Kind::Empty;
    uint8_t misses = 0;
    const Value *value = nullptr; ///< borrowed; lives as long as the version holds
};

/// The code of one function in one interpreter: the plan with its constants as values, and caches.
class Code : public Object
{
public:
    Code(Type &type, std::shared_ptr<const CodeUnit> unit, const CodePlan &plan);
    ~Code();
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Code; }

    const CodePlan &plan() const noexcept { return *m_plan; }
    const CodeUnit &unit() const noexcept { return *m_unit; }
    const std::shared_ptr<const CodeUnit> &unitPointer() const noexcept { return m_unit; }
    int lineOf(const Instruction *instruction) const noexcept;

    const Instruction *const instructions;
    const Value *constants;
    Cache *caches;
    Str **names; ///< interned
    Str **slotNames; ///< interned: locals, then frees
    Value name; ///< a Str
    Value qualifiedName; ///< a Str
    uint32_t flags;
    uint16_t positionalCount;
    uint16_t localCount;
    uint16_t slotCount;
    uint16_t stackSize;
    bool isSimple; ///< a plain function: positional parameters only, no generator

private:
    std::shared_ptr<const CodeUnit> m_unit;
    const CodePlan *m_plan;
};

Ref<Code> makeCode(const std::shared_ptr<const CodeUnit> &unit, const CodePlan &plan);

void initializeCodeType();

} // namespace script
