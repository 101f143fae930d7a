// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/prelude/prelude.h"

#include "core/script/compiler.h"
#include "core/script/module.h"
#include "core/stdlib/environment.h"

#include <QResource>

#include <map>
#include <mutex>

namespace stdlib
{

namespace
{

using Unit = std::shared_ptr<const script::CodeUnit>;

Unit compiledModule(const std::string &name)
{
    static std::mutex mutex;
    static std::map<std::string, Unit> compiled;
    const std::lock_guard guard(mutex);
    Unit &unit = compiled[name];
    if (!unit) {
        const QResource file(
            QStringLiteral(":/prelude/%1.py").arg(QString::fromStdString(name)));
        if (!file.isValid())
            return nullptr;
        const QByteArray bytes = file.uncompressedData();
        const std::string_view source(bytes.constData(), static_cast<size_t>(bytes.size()));
        unit = script::compileSource(source, name + ".py", false).unit;
        Q_ASSERT(unit);
    }
    return unit;
}

} // namespace

script::Value makePreludeModule(Environment &environment, std::string_view name)
{
    const Unit unit = compiledModule(std::string(name));
    if (!unit)
        return {};
    const script::Ref<script::Module> module = script::makeModule(std::string(name));
    environment.interpreter().runModule(unit, *module);
    return module.value();
}

} // namespace stdlib
