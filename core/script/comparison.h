// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/type.h"

namespace script
{

/// Whether the comparison holds between two values of a C++ type with an order. Numbers that are
/// none have no order: nothing holds of them but NotEqual.
template <typename Ordered>
constexpr bool holds(const Ordered &left, Comparison op, const Ordered &right) noexcept
{
    switch (op) {
    case Comparison::Less:
        return left < right;
    case Comparison::LessEqual:
        return left <= right;
    case Comparison::Equal:
        return left == right;
    case Comparison::NotEqual:
        return left != right;
    case Comparison::Greater:
        return left > right;
    case Comparison::GreaterEqual:
        return left >= right;
    }
    return false;
}

} // namespace script
