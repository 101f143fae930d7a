// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/interpreter.h"
#include "core/web/transport.h"

namespace stdlib::http
{

/// Headers from a script's list of pairs of str.
web::Headers toHeaders(script::Interpreter &interpreter, const script::Value &pairs);
/// And back. Bytes are characters of Latin-1.
script::Value headersValue(const web::Headers &headers);

/// A copy of the bytes of a bytes or bytearray; TypeError for anything else.
QByteArray toByteArray(const script::Value &bytes);
script::Value bytesValue(const QByteArray &bytes);
script::Value textValue(const QString &text);

/// (status, reason, headers, body), or, of a failure, (its word, text): "refused",
/// "disconnected", "not allowed" ...
script::Value outcomeOf(const web::Reply &reply);
std::string wordOf(web::Failure::Kind kind);

} // namespace stdlib::http
