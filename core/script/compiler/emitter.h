// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/codeunit.h"
#include "core/script/sourcelocation.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace script::compiler {

/// A place in code that jumps lead to, known or still to come.
struct Label {
    int position = -1;
    int depth = -1; ///< of the stack there; -1: nothing leads there yet
    std::vector<size_t> uses; ///< words to be patched
    int handler = -1; ///< number of what it handles; -1: no handler begins there
};

/// Writes the instructions of one CodePlan: keeps account of the stack's depth, of source positions and of
/// which handler protects what. Code that nothing leads to is not written.
class Emitter
{
public:
    explicit Emitter(CodePlan &plan) : m_plan(plan) {}

    void setLocation(const SourceRange &range) { m_location = {range.begin.line, range.end.line, range.begin.column, range.end.column, 0, 0}; }
    void setAnchor(int begin, int end)
    {
        m_location.anchorBegin = begin;
        m_location.anchorEnd = end;
    }
    CodePosition location() const { return m_location; }
    void restoreLocation(const CodePosition &location) { m_location = location; }

    /// For opcodes whose effect on the stack is fixed.
    void emit(Opcode opcode, int argument = 0);
    /// For the others: what it takes and leaves.
    void emit(Opcode opcode, int argument, int takes, int leaves);
    /// The second word of an instruction.
    void emitWord(uint32_t word);
    void jump(Opcode opcode, Label &target) { jump(opcode, 0, target); }
    /// `taken`: the change of depth where it jumps, if another than where it does not.
    void jump(Opcode opcode, int argument, Label &target, int takenDelta = 0);
    void place(Label &label);

    void loadConstant(Constant constant);
    void loadString(std::string_view text);
    void loadInt(int64_t number);
    int nameIndex(std::string_view name);
    int cacheIndex(std::string_view name);
    int constantIndex(Constant constant);

    bool isReachable() const { return m_depth >= 0; }
    int depth() const { return m_depth; }
    void setDepth(int depth) { m_depth = depth; }

    /// Code from now on is protected: an exception goes to the handler, with the stack cut to the present depth.
    /// Returns what protected it before, for endProtection().
    int protect(Label &handler);
    void endProtection(int outer) { m_protection = outer; }
    int protection() const { return m_protection; }

    void finish();

private:
    struct Handler {
        int depth;
        int position = -1;
    };
    void append(uint32_t word);
    void changeDepth(int takes, int leaves);
    bool mergeLoads(int slot);

    CodePlan &m_plan;
    CodePosition m_location;
    int m_depth = 0;
    int m_protection = -1;
    std::vector<Handler> m_handlers;
    std::vector<int> m_protections; ///< one for each word
    std::unordered_map<std::string, int> m_names;
    size_t m_barrier = 0; ///< words before it are not merged with: a jump leads there
    size_t m_lastStart = 0; ///< first word of the last instruction
};

} // namespace script::compiler
