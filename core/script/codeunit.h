// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/opcodes.h"

#include <memory>
#include <string>
#include <vector>

namespace script {

/// A literal or other value that code uses, as plain data.
struct Constant {
    enum class Kind : uint8_t { None, True, False, Ellipsis, Int, BigInt, Float, Imaginary, Str, Name, Bytes, Tuple, FrozenSet, Code };

    Kind kind = Kind::None;
    int base = 10; ///< of the digits of a BigInt
    int64_t integer = 0; ///< Int; Code: number of the inner code
    double real = 0.0; ///< Float, Imaginary
    std::string text; ///< Str, Name (interned), Bytes, digits of a BigInt
    std::vector<Constant> items; ///< Tuple, FrozenSet

    bool operator==(const Constant &) const noexcept;
};

/// Instructions [begin, end) are protected by the handler.
struct ProtectedRange {
    uint32_t begin;
    uint32_t end;
    uint32_t handler;
    uint32_t depth; ///< values on the stack that stay there
};

/// Where an instruction comes from; columns are UTF-8 bytes. Line 0: nowhere.
struct CodePosition {
    int32_t line = 0;
    int32_t endLine = 0;
    int32_t column = 0;
    int32_t endColumn = 0;
    /// The operator of a binary operation or the brackets of a subscript; equal: none.
    int32_t anchorBegin = 0;
    int32_t anchorEnd = 0;

    bool operator==(const CodePosition &) const = default;
};

/// The code of one function, class body or module, as the compiler makes it: plain data that any number
/// of interpreters may share.
struct CodePlan {
    enum Flag : uint32_t {
        IsFunction = 1,
        IsGenerator = 2, ///< with IsCoroutine: an async generator
        IsCoroutine = 4,
        HasRest = 8, ///< *args
        HasKeywordRest = 16, ///< **kwargs
        IsClassBody = 32,
        IsModule = 64,
    };

    std::string name;
    std::string qualifiedName;
    std::string doc;
    bool hasDoc = false;
    uint32_t flags = 0;
    int positionalOnlyCount = 0;
    int positionalCount = 0; ///< positional-only ones included
    int keywordOnlyCount = 0;
    int stackSize = 0;
    int firstLine = 0;

    std::vector<std::string> locals; ///< parameters first; then own cells that are no parameters
    std::vector<std::string> frees;
    std::vector<Instruction> instructions;
    std::vector<CodePosition> positions; ///< one for each word of the instructions
    std::vector<ProtectedRange> ranges; ///< an inner one before the outer one
    std::vector<Constant> constants;
    std::vector<std::string> names;
    std::vector<uint32_t> caches; ///< number of each cache's name
    std::vector<std::unique_ptr<CodePlan>> inner;

    int slotCount() const noexcept { return static_cast<int>(locals.size() + frees.size()); }
};

/// A compiled module: its code, its text for tracebacks, its name.
struct CodeUnit {
    std::string fileName; ///< as tracebacks show it
    std::string source;
    std::unique_ptr<CodePlan> main;
    /// False for a prelude: its lines are not the program's (not traced, not currentLine()).
    bool isProgram = true;

    /// The file's name without its folders.
    std::string shortName() const;
};

/// A readable listing of the code and what is in it.
std::string disassemble(const CodePlan &plan);

} // namespace script
