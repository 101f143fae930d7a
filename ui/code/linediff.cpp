// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/linediff.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace ui::code
{

namespace
{

constexpr std::size_t mostPairs = 4'000'000;

/// Both texts with a number for each different line, which is quick to compare.
struct Numbered {
    std::vector<int> first;
    std::vector<int> second;
    std::vector<quint32> weights; ///< by number
};

Numbered numbered(const QStringList &first, const QStringList &second)
{
    Numbered result;
    QHash<QString, int> numbers;
    const auto number = [&](const QString &line) {
        const auto found = numbers.constFind(line);
        if (found != numbers.cend()) {
            return *found;
        }
        const int next = int(result.weights.size());
        numbers.insert(line, next);
        result.weights.push_back(line.trimmed().isEmpty() ? 1 : 2);
        return next;
    };
    std::transform(first.begin(), first.end(), std::back_inserter(result.first), number);
    std::transform(second.begin(), second.end(), std::back_inserter(result.second), number);
    return result;
}

/// The heaviest common subsequence of what is left between equal beginnings and ends.
void appendMiddle(std::vector<CommonLine> &common, const Numbered &texts, std::size_t begin,
                  std::size_t firstEnd, std::size_t secondEnd)
{
    const std::size_t rows = firstEnd - begin;
    const std::size_t columns = secondEnd - begin;
    if (rows == 0 || columns == 0 || rows > mostPairs / columns) {
        return;
    }
    // best[row][column]: the weight that the lines from there on have in common.
    const std::size_t width = columns + 1;
    std::vector<quint32> best((rows + 1) * width, 0);
    for (std::size_t row = rows; row-- > 0;) {
        const int line = texts.first[begin + row];
        for (std::size_t column = columns; column-- > 0;) {
            const quint32 skipped = std::max(best[(row + 1) * width + column],
                                             best[row * width + column + 1]);
            const bool isEqual = line == texts.second[begin + column];
            const quint32 taken =
                isEqual ? best[(row + 1) * width + column + 1] + texts.weights[std::size_t(line)]
                        : 0;
            best[row * width + column] = std::max(skipped, taken);
        }
    }
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
        const int line = texts.first[begin + row];
        const quint32 here = best[row * width + column];
        if (line == texts.second[begin + column] &&
            here == best[(row + 1) * width + column + 1] + texts.weights[std::size_t(line)]) {
            common.push_back({int(begin + row++), int(begin + column++)});
        } else if (here == best[(row + 1) * width + column]) {
            ++row;
        } else {
            ++column;
        }
    }
}

} // namespace

std::vector<CommonLine> commonLines(const QStringList &first, const QStringList &second)
{
    const Numbered texts = numbered(first, second);
    std::size_t firstEnd = texts.first.size();
    std::size_t secondEnd = texts.second.size();
    std::size_t begin = 0;
    std::vector<CommonLine> common;
    while (begin < firstEnd && begin < secondEnd && texts.first[begin] == texts.second[begin]) {
        common.push_back({int(begin), int(begin)});
        ++begin;
    }
    while (firstEnd > begin && secondEnd > begin &&
           texts.first[firstEnd - 1] == texts.second[secondEnd - 1]) {
        --firstEnd;
        --secondEnd;
    }
    appendMiddle(common, texts, begin, firstEnd, secondEnd);
    for (; firstEnd < texts.first.size(); ++firstEnd, ++secondEnd) {
        common.push_back({int(firstEnd), int(secondEnd)});
    }
    return common;
}

DifferingLines differingLines(const std::vector<CommonLine> &common, int firstLines,
                              int secondLines)
{
    DifferingLines result;
    int first = 0;
    int second = 0;
    const auto skipTo = [&](int firstEnd, int secondEnd) {
        for (; first < firstEnd; ++first) {
            result.first.push_back(first);
        }
        for (; second < secondEnd; ++second) {
            result.second.push_back(second);
        }
        ++first;
        ++second;
    };
    for (const CommonLine &line : common) {
        skipTo(line.first, line.second);
    }
    skipTo(firstLines, secondLines);
    return result;
}

namespace
{

/// One of the texts while rows are put in.
class Side
{
public:
    explicit Side(const std::vector<int> &heights)
        : m_heights(heights)
        , m_fillers(heights.size(), 0)
    {
    }

    /// Where the line would begin if nothing more were put in above it.
    int topOf(int line)
    {
        for (; m_line < line; ++m_line) {
            m_top += m_heights[std::size_t(m_line)];
            if (m_heights[std::size_t(m_line)] > 0) {
                m_lastShown = m_line;
            }
        }
        return m_top;
    }

    /// Rows below the last line that is shown. Above the first line there is no place for them.
    void fill(int rows)
    {
        if (m_lastShown >= 0) {
            m_fillers[std::size_t(m_lastShown)] += rows;
            m_top += rows;
        }
    }

    std::vector<int> takeFillers() { return std::move(m_fillers); }

private:
    const std::vector<int> &m_heights;
    std::vector<int> m_fillers;
    int m_line = 0;
    int m_top = 0;
    int m_lastShown = -1;
};

} // namespace

Fillers fillersFor(const std::vector<CommonLine> &common, const std::vector<int> &firstHeights,
                   const std::vector<int> &secondHeights)
{
    Side first(firstHeights);
    Side second(secondHeights);
    const auto level = [&](int firstLine, int secondLine) {
        const int ahead = first.topOf(firstLine) - second.topOf(secondLine);
        if (ahead > 0) {
            second.fill(ahead);
        } else if (ahead < 0) {
            first.fill(-ahead);
        }
    };
    for (const CommonLine &line : common) {
        level(line.first, line.second);
    }
    level(int(firstHeights.size()), int(secondHeights.size()));
    return {first.takeFillers(), second.takeFillers()};
}

} // namespace ui::code
