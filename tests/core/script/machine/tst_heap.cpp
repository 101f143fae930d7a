// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/heap.h"

#include "core/script/error.h"
#include "tests/memoryinuse.h"

#include <QtTest>

#include <cstring>
#include <set>
#include <vector>

using script::Heap;

class TestHeap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellTouchesLittleOfItsPage();
    void cellsAreApartAndComeBack_data();
    void cellsAreApartAndComeBack();
    void aLimitIsReported();
};

void TestHeap::aCellTouchesLittleOfItsPage()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer marks whole pages");
#endif
    constexpr int sizes = 62;
    Heap heap(SIZE_MAX);
    const qint64 before = tests::residentPages();
    for (size_t n = 0; n < sizes; ++n)
        QVERIFY(heap.allocateCell(16 + 8 * n));
    QCOMPARE(heap.bytes(), size_t(sizes) << 16);
    // A page of the heap is sixteen of the system's.
    const qint64 touched = tests::residentPages() - before;
    QVERIFY2(touched < 4 * sizes, qPrintable(QString::number(touched)));
}

void TestHeap::cellsAreApartAndComeBack_data()
{
    QTest::addColumn<size_t>("bytes");
    for (const size_t bytes : {1, 16, 24, 40, 512, 513, 4000, 16384, 100'000})
        QTest::addRow("%zu", bytes) << bytes;
}

void TestHeap::cellsAreApartAndComeBack()
{
    QFETCH(size_t, bytes);
    Heap heap(SIZE_MAX);
    constexpr size_t cellBytes = 16; // the least
    const auto fill = [&] {
        std::vector<unsigned char *> cells;
        for (size_t n = 0; n < 5000; ++n) {
            cells.push_back(static_cast<unsigned char *>(heap.allocateCell(bytes)));
            std::memset(cells.back(), static_cast<int>(n % 251), std::max(bytes, cellBytes));
            if (bytes > 10'000 && n == 50)
                break;
        }
        return cells;
    };
    const std::vector<unsigned char *> first = fill();
    for (size_t n = 0; n < first.size(); ++n) {
        QCOMPARE(size_t(first[n][0]), n % 251);
        QCOMPARE(size_t(first[n][bytes - 1]), n % 251);
    }
    for (unsigned char *cell : first)
        heap.freeCell(cell);
    const size_t used = heap.bytes();
    const std::vector<unsigned char *> second = fill();
    if (bytes <= 16384) {
        QCOMPARE(std::set(second.begin(), second.end()), std::set(first.begin(), first.end()));
        QCOMPARE(heap.bytes(), used);
    } else {
        QCOMPARE(used, size_t(0));
    }
    for (unsigned char *cell : second)
        heap.freeCell(cell);
}

void TestHeap::aLimitIsReported()
{
    Heap heap(size_t(3) << 16);
    QVERIFY(heap.allocateCell(16));
    QVERIFY(heap.allocateCell(24));
    QVERIFY(heap.allocateCell(1000));
    QVERIFY_THROWS_EXCEPTION(script::Exhausted, heap.allocateCell(2000));
    // What unwinding needs is given.
    QVERIFY(heap.allocateCell(3000));
}

QTEST_GUILESS_MAIN(TestHeap)
#include "tst_heap.moc"
