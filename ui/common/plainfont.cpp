// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/plainfont.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QList>
#include <QRawFont>

#include <algorithm>
#include <array>
#include <bit>

namespace ui {
namespace {

// An OpenType file is a directory of tables; numbers in it are big-endian.
using Table = std::pair<QByteArray, QByteArray>;

// Everything but the substitutions (GSUB), and the name, which is written anew.
constexpr std::array<const char *, 16> keptTables{"OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea",
                                                  "hmtx", "loca", "maxp", "post", "prep", "GDEF", "GPOS", "vhea"};

void appendNumber(QByteArray &bytes, quint64 number, int size)
{
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(number >> shift & 0xff));
}

quint32 checksum(const QByteArray &table)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i < table.size(); ++i)
        sum += quint32(static_cast<unsigned char>(table[i])) << (24 - i % 4 * 8);
    return sum;
}

/// Family, style, full name and PostScript name, in Unicode for Windows.
QByteArray nameTable(const QString &family, const QString &style)
{
    const QString full = family + u' ' + style;
    const std::array<std::pair<int, QString>, 4> names{{{1, family}, {2, style}, {4, full}, {6, QString(full).remove(u' ')}}};
    QByteArray records;
    QByteArray texts;
    for (const auto &[number, text] : names) {
        for (const int field : {3, 1, 0x409, number, int(text.size() * 2), int(texts.size())})
            appendNumber(records, quint64(field), 2);
        for (const QChar letter : text)
            appendNumber(texts, letter.unicode(), 2);
    }
    QByteArray table;
    appendNumber(table, 0, 2);
    appendNumber(table, names.size(), 2);
    appendNumber(table, 6 + quint64(records.size()), 2);
    return table + records + texts;
}

QByteArray fontFile(const QList<Table> &tables)
{
    const auto count = quint64(tables.size());
    const auto power = quint64(std::bit_width(count) - 1);
    QByteArray file;
    appendNumber(file, 0x00010000, 4);
    for (const quint64 field : {count, quint64(16) << power, power, count * 16 - (quint64(16) << power)})
        appendNumber(file, field, 2);
    quint64 place = 12 + count * 16;
    QByteArray contents;
    for (const auto &[tag, table] : tables) {
        file += tag;
        appendNumber(file, checksum(table), 4);
        appendNumber(file, place + quint64(contents.size()), 4);
        appendNumber(file, quint64(table.size()), 4);
        contents += table;
        contents.append((4 - table.size() % 4) % 4, '\0');
    }
    return file + contents;
}

bool addCopy(const QString &family, const QString &copy, QFont::Weight weight)
{
    QFont wanted(family);
    wanted.setWeight(weight);
    const QRawFont font = QRawFont::fromFont(wanted);
    if (!font.isValid() || font.familyName() != family || font.fontTable("glyf").isEmpty())
        return false;
    QList<Table> tables;
    for (const char *tag : keptTables) {
        if (const QByteArray table = font.fontTable(tag); !table.isEmpty())
            tables.append({QByteArray(tag), table});
    }
    tables.append({QByteArrayLiteral("name"), nameTable(copy, font.styleName())});
    std::sort(tables.begin(), tables.end());
    return QFontDatabase::addApplicationFontFromData(fontFile(tables)) >= 0;
}

} // namespace

QString familyWithoutLigatures(const QString &family, const QString &copy, std::initializer_list<QFont::Weight> weights)
{
    if (!QFontDatabase::hasFamily(family))
        return {};
    bool isThere = false;
    for (const QFont::Weight weight : weights)
        isThere = addCopy(family, copy, weight) || isThere;
    return isThere ? copy : QString();
}

} // namespace ui
