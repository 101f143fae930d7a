// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace script {

class Coroutine;

/// What happens once when nobody can reach a coroutine or generator any more: it is reported as never awaited, or
/// closed. True: somebody holds it again.
bool finalizeCoroutine(Coroutine &coroutine) noexcept;

} // namespace script
