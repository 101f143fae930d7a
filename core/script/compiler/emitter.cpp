// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler/emitter.h"

#include <algorithm>
#include <cassert>

namespace script::compiler {

void Emitter::append(uint32_t word)
{
    m_plan.instructions.push_back(word);
    m_plan.positions.push_back(m_location);
    m_protections.push_back(m_protection);
}

void Emitter::changeDepth(int takes, int leaves)
{
    assert(m_depth >= takes);
    m_depth += leaves - takes;
    m_plan.stackSize = std::max(m_plan.stackSize, m_depth);
}

bool Emitter::mergeLoads(int slot)
{
    const size_t size = m_plan.instructions.size();
    if (size == 0 || m_barrier == size || m_lastStart != size - 1 || m_protections.back() != m_protection)
        return false;
    const Instruction last = m_plan.instructions.back();
    constexpr int limit = int(halfArgumentLimit);
    if (opcodeOf(last) != Opcode::LoadFast || argumentOf(last) >= limit || slot >= limit / 2)
        return false;
    m_plan.instructions.back() = encode(Opcode::LoadFastFast, argumentOf(last) | slot << 12);
    changeDepth(0, 1);
    return true;
}

void Emitter::emit(Opcode opcode, int argument)
{
    const OpcodeInfo &info = infoOf(opcode);
    assert(info.takes >= 0 && info.leaves >= 0);
    emit(opcode, argument, info.takes, info.leaves);
}

void Emitter::emit(Opcode opcode, int argument, int takes, int leaves)
{
    if (!isReachable())
        return;
    if (opcode == Opcode::LoadFast && mergeLoads(argument))
        return;
    m_lastStart = m_plan.instructions.size();
    append(encode(opcode, argument));
    changeDepth(takes, leaves);
    switch (opcode) {
    case Opcode::Return:
    case Opcode::Raise:
    case Opcode::Reraise:
        m_depth = -1;
        break;
    default:
        break;
    }
}

void Emitter::emitWord(uint32_t word)
{
    if (isReachable())
        append(word);
}

void Emitter::jump(Opcode opcode, int argument, Label &target, int takenDelta)
{
    if (!isReachable())
        return;
    const OpcodeInfo &info = infoOf(opcode);
    m_lastStart = m_plan.instructions.size();
    append(encode(opcode, argument));
    if (hasTwoWords(opcode))
        append(0);
    changeDepth(info.takes, info.leaves);
    const int depth = m_depth + takenDelta;
    m_plan.stackSize = std::max(m_plan.stackSize, depth);
    assert(target.depth < 0 || target.depth == depth);
    target.depth = depth;
    const size_t word = m_plan.instructions.size() - 1;
    if (target.position >= 0) {
        const auto offset = target.position - int(word + 1);
        m_plan.instructions[word] = hasTwoWords(opcode) ? uint32_t(offset) : encode(opcode, offset);
    } else {
        target.uses.push_back(word);
    }
    if (opcode == Opcode::Jump || opcode == Opcode::JumpBackward)
        m_depth = -1;
}

void Emitter::place(Label &label)
{
    const size_t here = m_plan.instructions.size();
    m_barrier = here;
    label.position = int(here);
    if (label.depth < 0)
        label.depth = m_depth; // reached from above only, or by jumps to come
    assert(m_depth < 0 || m_depth == label.depth);
    m_depth = label.depth;
    for (const size_t word : label.uses) {
        const auto offset = int(here) - int(word + 1);
        const bool isSecondWord = word > 0 && hasTwoWords(opcodeOf(m_plan.instructions[word - 1]))
                                  && m_plan.instructions[word] == 0;
        m_plan.instructions[word] = isSecondWord ? uint32_t(offset)
                                                 : encode(opcodeOf(m_plan.instructions[word]), offset);
    }
    label.uses.clear();
    if (label.handler >= 0)
        m_handlers[size_t(label.handler)].position = int(here);
}

int Emitter::constantIndex(Constant constant)
{
    auto &constants = m_plan.constants;
    if (constant.kind != Constant::Kind::Code) {
        for (size_t n = constants.size(); n-- > 0 && constants.size() - n < 64;) {
            if (constants[n] == constant)
                return int(n);
        }
    }
    constants.push_back(std::move(constant));
    return int(constants.size()) - 1;
}

void Emitter::loadConstant(Constant constant)
{
    if (!isReachable())
        return;
    if (constant.kind == Constant::Kind::None)
        return emit(Opcode::LoadNone);
    emit(Opcode::LoadConstant, constantIndex(std::move(constant)));
}

void Emitter::loadString(std::string_view text)
{
    Constant constant;
    constant.kind = Constant::Kind::Str;
    constant.text = text;
    loadConstant(std::move(constant));
}

void Emitter::loadInt(int64_t number)
{
    if (number >= -maxArgument && number <= maxArgument)
        return emit(Opcode::LoadInt, int(number));
    Constant constant;
    constant.kind = Constant::Kind::Int;
    constant.integer = number;
    loadConstant(std::move(constant));
}

int Emitter::nameIndex(std::string_view name)
{
    const auto [place, isNew] = m_names.try_emplace(std::string(name), int(m_plan.names.size()));
    if (isNew)
        m_plan.names.emplace_back(name);
    return place->second;
}

int Emitter::cacheIndex(std::string_view name)
{
    m_plan.caches.push_back(uint32_t(nameIndex(name)));
    return int(m_plan.caches.size()) - 1;
}

int Emitter::protect(Label &handler)
{
    const int outer = m_protection;
    handler.depth = m_depth < 0 ? -1 : m_depth + 1;
    m_plan.stackSize = std::max(m_plan.stackSize, m_depth + 1);
    m_handlers.push_back({m_depth});
    handler.handler = int(m_handlers.size()) - 1;
    m_protection = int(m_handlers.size()) - 1;
    return outer;
}

void Emitter::finish()
{
    const size_t count = m_plan.instructions.size();
    for (size_t begin = 0; begin < count;) {
        size_t end = begin;
        const int protection = m_protections[begin];
        while (end < count && m_protections[end] == protection)
            ++end;
        if (protection >= 0) {
            const Handler &handler = m_handlers[size_t(protection)];
            m_plan.ranges.push_back({uint32_t(begin), uint32_t(end), uint32_t(handler.position),
                                     uint32_t(handler.depth)});
        }
        begin = end;
    }
}

} // namespace script::compiler
