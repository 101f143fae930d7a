// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/importednames.h"

#include "core/script/astvisitor.h"

#include <set>

namespace script
{

namespace
{

class ImportReader final : public AstVisitor
{
public:
    explicit ImportReader(const Ast &ast) { visitBody(ast.body()); }
    std::set<std::string> names;

private:
    void visitStmt(Stmt &stmt) override
    {
        if (stmt.kind == StmtKind::Import) {
            for (const ImportAlias *alias : static_cast<ImportStmt &>(stmt).names)
                names.emplace(alias->name);
        } else if (stmt.kind == StmtKind::ImportFrom) {
            const auto &import = static_cast<ImportFromStmt &>(stmt);
            if (import.level == 0)
                names.emplace(import.module);
        }
        AstVisitor::visitStmt(stmt);
    }
    void visitExpr(Expr &) override {} // holds no statement
};

} // namespace

std::vector<std::string> importedModules(const Ast &ast)
{
    const ImportReader reader(ast);
    return {reader.names.begin(), reader.names.end()};
}

} // namespace script
