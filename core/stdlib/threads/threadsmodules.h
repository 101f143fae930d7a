// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::threads
{

void initializeTypes();
script::Value makeConcurrentModule(Environment &environment);
script::Value makeFuturesModule(Environment &environment); ///< _futures, the native part of concurrent.futures
script::Value makeThreadModule(Environment &environment); ///< _thread

/// What threading.get_ident() gives for the thread with this loop::Thread::serial.
std::int64_t threadIdent(std::uint64_t serial);

void initializeLockTypes();
script::Type &lockType(); ///< _thread.lock
script::Type &reentrantLockType();
script::Value allocateLock(script::Interpreter &interpreter, const script::Arguments &arguments);

} // namespace stdlib::threads
