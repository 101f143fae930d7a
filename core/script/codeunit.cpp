// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/codeunit.h"

#include <bit>

namespace script {

namespace {

std::string textOf(const Constant &constant)
{
    switch (constant.kind) {
    case Constant::Kind::None:
        return "None";
    case Constant::Kind::True:
        return "True";
    case Constant::Kind::False:
        return "False";
    case Constant::Kind::Ellipsis:
        return "Ellipsis";
    case Constant::Kind::Int:
        return std::to_string(constant.integer);
    case Constant::Kind::BigInt:
        return constant.text;
    case Constant::Kind::Float:
        return std::to_string(constant.real);
    case Constant::Kind::Imaginary:
        return std::to_string(constant.real) + "j";
    case Constant::Kind::Str:
    case Constant::Kind::Name:
        return '\'' + constant.text + '\'';
    case Constant::Kind::Bytes:
        return "b'" + constant.text + '\'';
    case Constant::Kind::Code:
        return "code " + std::to_string(constant.integer);
    case Constant::Kind::Tuple:
    case Constant::Kind::FrozenSet:
        break;
    }
    std::string text = "(";
    for (const Constant &item : constant.items)
        text += textOf(item) + ", ";
    return text + ")";
}

std::string commentOf(const CodePlan &plan, Opcode opcode, int argument)
{
    switch (opcode) {
    case Opcode::LoadConstant:
        return textOf(plan.constants[size_t(argument)]);
    case Opcode::LoadFast:
    case Opcode::StoreFast:
    case Opcode::DeleteFast:
    case Opcode::MakeCell:
        return plan.locals[size_t(argument)];
    case Opcode::LoadGlobal:
    case Opcode::LoadGlobalCallable:
    case Opcode::StoreGlobal:
    case Opcode::LoadAttribute:
    case Opcode::StoreAttribute:
    case Opcode::LoadMethod:
        return plan.names[plan.caches[size_t(argument)]];
    case Opcode::LoadName:
    case Opcode::StoreName:
    case Opcode::ImportName:
    case Opcode::ImportFrom:
        return plan.names[size_t(argument)];
    default:
        return {};
    }
}

} // namespace

const OpcodeInfo &infoOf(Opcode opcode) noexcept
{
    static constexpr OpcodeInfo table[] = {
#define SCRIPT_INFO(name, takes, leaves, picture) {#name, takes, leaves, picture},
        SCRIPT_OPCODES(SCRIPT_INFO)
#undef SCRIPT_INFO
    };
    return table[static_cast<size_t>(opcode)];
}

bool Constant::operator==(const Constant &other) const noexcept
{
    // Bits of floats: 0.0 and -0.0 are different constants.
    return kind == other.kind && base == other.base && integer == other.integer
           && std::bit_cast<uint64_t>(real) == std::bit_cast<uint64_t>(other.real) && text == other.text
           && items == other.items;
}

std::string CodeUnit::shortName() const
{
    return fileName.substr(fileName.rfind('/') + 1);
}

std::string disassemble(const CodePlan &plan)
{
    std::string text = plan.qualifiedName + ": stack " + std::to_string(plan.stackSize) + "\n";
    int line = 0;
    for (size_t n = 0; n < plan.instructions.size(); ++n) {
        const Instruction word = plan.instructions[n];
        const Opcode opcode = opcodeOf(word);
        const int now = plan.positions[n].line;
        text += now == line ? "        " : std::to_string(now) + std::string(8 - std::to_string(now).size(), ' ');
        line = now;
        text += std::to_string(n) + "\t" + infoOf(opcode).name + " " + std::to_string(argumentOf(word));
        if (hasTwoWords(opcode))
            text += " " + std::to_string(int32_t(plan.instructions[++n]));
        const std::string comment = commentOf(plan, opcode, argumentOf(word));
        text += (comment.empty() ? "" : "  (" + comment + ")") + "\n";
    }
    for (const ProtectedRange &range : plan.ranges)
        text += "  " + std::to_string(range.begin) + "-" + std::to_string(range.end) + " -> "
                + std::to_string(range.handler) + " depth " + std::to_string(range.depth) + "\n";
    for (const auto &inner : plan.inner)
        text += "\n" + disassemble(*inner);
    return text;
}

} // namespace script
