// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace app
{

/// A file that was open, and its text if that was not saved.
struct OpenText {
    QString file;
    std::optional<QString> text;
};

/// Keeps the unsaved texts of this window on disk, so that they outlive a crash. Each window has a
/// folder of its own, locked while the window lives.
class UnsavedTexts
{
public:
    /// Texts are kept below this folder.
    explicit UnsavedTexts(const QString &folder);
    /// Leaves nothing behind if nothing is unsaved.
    ~UnsavedTexts();

    /// In the place of what was kept before. Without an unsaved text, nothing is kept.
    void keep(const std::vector<OpenText> &texts);

    /// What the newest window that ended without saving had open; empty if there is none.
    std::vector<OpenText> findLeft() const;
    /// That is saved or not wanted any more.
    void dropLeft();

private:
    QString newestLeft() const;
    void removeOwn();

    QString m_folder;
    QString m_own; ///< made with the first text
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace app
