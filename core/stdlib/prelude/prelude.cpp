// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/prelude/prelude.h"

#include "core/script/compiler.h"
#include "core/script/module.h"
#include "core/stdlib/environment.h"

#include <QFile>

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
        QFile file(QStringLiteral(":/prelude/%1.py").arg(QString::fromStdString(name)));
        if (!file.open(QIODevice::ReadOnly))
            return nullptr;
        const std::string source = file.readAll().toStdString();
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
