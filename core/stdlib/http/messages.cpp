// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/http/messages.h"

#include "core/script/bytes.h"
#include "core/script/error.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"

namespace stdlib::http
{

using script::Value;

static QByteArray latin1Of(script::Interpreter &interpreter, const Value &text)
{
    return QString::fromStdString(toText(interpreter, text, "header")).toLatin1();
}

web::Headers toHeaders(script::Interpreter &interpreter, const Value &pairs)
{
    const script::Ref<script::Tuple> all = script::toTuple(interpreter, pairs);
    web::Headers headers;
    for (const Value &each : all->items()) {
        const script::Ref<script::Tuple> pair = script::toTuple(interpreter, each);
        headers.push_back(
            {latin1Of(interpreter, pair->items()[0]), latin1Of(interpreter, pair->items()[1])});
    }
    return headers;
}

Value textValue(const QString &text)
{
    return script::string(text.toStdString());
}

Value headersValue(const web::Headers &headers)
{
    const script::Ref<script::List> list = script::makeList(headers.size());
    for (const web::Header &header : headers)
        list->append(script::makeTuple({textValue(QString::fromLatin1(header.name)),
                                        textValue(QString::fromLatin1(header.value))})
                         .value());
    return list.value();
}

QByteArray toByteArray(const Value &bytes)
{
    std::string_view data;
    if (!script::bytesLike(bytes, data))
        script::raiseTypeError("a bytes-like object is required, not '" + script::typeName(bytes) +
                               "'");
    return QByteArray(data.data(), static_cast<qsizetype>(data.size()));
}

Value bytesValue(const QByteArray &bytes)
{
    return script::makeBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

std::string wordOf(web::Failure::Kind kind)
{
    using Kind = web::Failure::Kind;
    switch (kind) {
    case Kind::InvalidUrl:
        return "invalid url";
    case Kind::NotAllowed:
        return "not allowed";
    case Kind::HostNotFound:
        return "host not found";
    case Kind::Refused:
        return "refused";
    case Kind::Disconnected:
        return "disconnected";
    case Kind::Protocol:
        return "protocol";
    case Kind::AddressInUse:
        return "address in use";
    case Kind::NotLoopback:
        return "not loopback";
    case Kind::Other:
        break;
    }
    return "other";
}

Value outcomeOf(const web::Reply &reply)
{
    if (const auto *failure = std::get_if<web::Failure>(&reply.result))
        return script::makeTuple(
                   {script::string(wordOf(failure->kind)), script::string(failure->text)})
            .value();
    const auto &response = std::get<web::Response>(reply.result);
    // The run's own servers are as hypercorn: they send a number and no words.
    const QByteArray reason = reply.answeredBy ? QByteArray() : response.reason;
    return script::makeTuple({Value::smallInt(response.status),
                              textValue(QString::fromLatin1(reason)),
                              headersValue(response.headers), bytesValue(response.body)})
        .value();
}

} // namespace stdlib::http
