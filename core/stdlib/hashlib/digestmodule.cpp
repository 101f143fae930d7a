// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/hashlib/digestmodule.h"

#include "core/script/arguments.h"
#include "core/script/bytes.h"
#include "core/script/dict.h"
#include "core/script/error.h"
#include "core/script/int.h"
#include "core/script/operators.h"
#include "core/script/slice.h"
#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <array>

namespace stdlib::hashlib
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

struct Algorithm {
    const char *name;
    QCryptographicHash::Algorithm algorithm;
    int digestSize; ///< bytes
    int blockSize;
};

constexpr std::array algorithms{
    Algorithm{"md5", QCryptographicHash::Md5, 16, 64},
    Algorithm{"sha1", QCryptographicHash::Sha1, 20, 64},
    Algorithm{"sha224", QCryptographicHash::Sha224, 28, 64},
    Algorithm{"sha256", QCryptographicHash::Sha256, 32, 64},
    Algorithm{"sha384", QCryptographicHash::Sha384, 48, 128},
    Algorithm{"sha512", QCryptographicHash::Sha512, 64, 128},
    Algorithm{"sha3_224", QCryptographicHash::Sha3_224, 28, 144},
    Algorithm{"sha3_256", QCryptographicHash::Sha3_256, 32, 136},
    Algorithm{"sha3_384", QCryptographicHash::Sha3_384, 48, 104},
    Algorithm{"sha3_512", QCryptographicHash::Sha3_512, 64, 72},
    Algorithm{"blake2b", QCryptographicHash::Blake2b_512, 64, 128},
    Algorithm{"blake2s", QCryptographicHash::Blake2s_256, 32, 64},
};

QCryptographicHash::Algorithm algorithmOf(Interpreter &interpreter, const Value &name)
{
    const std::string text = toText(interpreter, name, "name");
    const auto found = std::find_if(algorithms.begin(), algorithms.end(),
                                    [&](const Algorithm &each) { return text == each.name; });
    if (found == algorithms.end())
        script::raiseValueError("unsupported hash type " + text);
    return found->algorithm;
}

QByteArray bytesOf(const Value &value)
{
    const auto *bytes = value.as<script::Bytes>();
    if (!bytes)
        script::raiseTypeError("object supporting the buffer API required");
    return QByteArray(bytes->data().data(), static_cast<qsizetype>(bytes->size()));
}

Value toBytes(const QByteArray &bytes)
{
    return script::makeBytes(
        std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
}

Value digest(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("digest(name, data, /)");
    const auto [name, data] = signature.bind<2>(interpreter, arguments);
    return toBytes(QCryptographicHash::hash(bytesOf(data), algorithmOf(interpreter, name)));
}

/// PBKDF2 with HMAC (RFC 8018, 5.2).
Value derive(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("derive(name, password, salt, iterations, size, /)");
    const auto [name, password, salt, iterations, size] = signature.bind<5>(interpreter, arguments);
    const int64_t rounds = script::toSize(interpreter, iterations);
    const int64_t wanted = script::toSize(interpreter, size);
    QMessageAuthenticationCode code(algorithmOf(interpreter, name), bytesOf(password));
    const QByteArray saltBytes = bytesOf(salt);
    QByteArray key;
    for (uint32_t block = 1; key.size() < wanted; ++block) {
        const std::array number{char(block >> 24), char(block >> 16), char(block >> 8),
                                char(block)};
        code.addData(saltBytes);
        code.addData(number.data(), number.size());
        QByteArray last = code.result();
        QByteArray sum = last;
        for (int64_t round = 1; round < rounds; ++round) {
            code.reset();
            code.addData(last);
            last = code.result();
            for (qsizetype n = 0; n < sum.size(); ++n)
                sum[n] = char(sum[n] ^ last[n]);
            script::attendIfAsked(interpreter);
        }
        code.reset();
        key += sum;
    }
    return toBytes(key.left(static_cast<qsizetype>(wanted)));
}

} // namespace

Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_digest");
    const script::Ref<script::Dict> sizes = script::makeDict();
    for (const Algorithm &algorithm : algorithms)
        sizes->set(script::intern(algorithm.name),
                   script::makeTuple({Value::smallInt(algorithm.digestSize),
                                      Value::smallInt(algorithm.blockSize)})
                       .value());
    module.value("sizes", sizes.value());
    module.functions({{"derive", derive}, {"digest", digest}});
    return module.build();
}

} // namespace stdlib::hashlib
