// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace conformance
{

// "line 3\n  CPython  ...\n  app      ..." for the first line that differs; empty if none does.
QByteArray firstDifference(const QByteArray &golden, const QByteArray &actual);

// The exit status that belongs to the outcome in the last line of a canonical text; -1 if it has
// none.
int exitStatus(const QByteArray &canonical);

// Whether a program talks over HTTP: then its golden text is what it prints, as real sockets have
// no schedule that could be repeated.
bool usesTheWeb(const QByteArray &program);

// What a program prints without the lines of a server's access log, which tell the time.
QByteArray withoutAccessLog(const QByteArray &output);

// What the app writes to stderr, without what only it says: warnings before the run, and the line in
// which it gives the reason of an end that is neither ok nor an exit. Addresses become 0x?, line numbers of
// CPython's library ?.
QByteArray comparableErrors(const QByteArray &errors, const QByteArray &canonical);

// The options after "# run with: " in a program's text.
QList<QByteArray> ownOptions(const QByteArray &program);

} // namespace conformance
