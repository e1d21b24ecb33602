// Figures that follow from numbers are never called wrong, however they are rounded; figures that can't follow always
// are.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/number.hpp"
#include "verify/arithmetic.hpp"
#include "verify/figures.hpp"
#include "verify/tables.hpp"

namespace mazmun::verify {
namespace {

Figure count_figure(std::size_t count) { return {static_cast<double>(count), 0, std::to_string(count)}; }

// part of whole in per cent with so many decimals, a half rounded up or to the even digit, in whole numbers.
Figure per_cent_figure(std::size_t part, std::size_t whole, int decimals, bool half_to_even) {
  std::size_t scale = 100;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  std::size_t units = scale * part / whole;
  const std::size_t rest = 2 * (scale * part % whole);
  const bool up = rest > whole || (rest == whole && (!half_to_even || units % 2 == 1));
  units += up ? 1 : 0;
  const double value = static_cast<double>(units) * 100 / static_cast<double>(scale);
  return {value, decimals, fixed(value, decimals), true};
}

Verdict percentage(std::size_t part, std::size_t whole, const Figure& published) {
  Claim claim;
  claim.kind = ClaimKind::percentage;
  claim.equals = published;
  claim.count = count_figure(part);
  claim.base = count_figure(whole);
  return check_percentage(claim, {}).verdict;
}

RC_GTEST_PROP(Percentages, HoldHoweverAHalfIsRounded, (bool half_to_even)) {
  const auto whole = *rc::gen::inRange<std::size_t>(1, 2000);
  const auto part = *rc::gen::inRange<std::size_t>(0, whole + 1);
  const int decimals = *rc::gen::inRange(0, 4);
  const Figure published = per_cent_figure(part, whole, decimals, half_to_even);
  RC_ASSERT(percentage(part, whole, published) == Verdict::reproduced);
  Figure wrong = published;
  wrong.value += (*rc::gen::arbitrary<bool>() ? 2 : -2) * std::pow(10.0, -decimals);
  RC_ASSERT(percentage(part, whole, wrong) == Verdict::contradicts);
}

// Non-empty parts of a whole.
std::vector<std::size_t> some_counts() {
  auto counts = *rc::gen::resize(8, rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 90)));
  counts.push_back(*rc::gen::inRange<std::size_t>(1, 90));
  return counts;
}

RC_GTEST_PROP(Percentages, OfAllPartsAreAHundred, (bool half_to_even)) {
  const auto counts = some_counts();
  const std::size_t whole = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
  const int decimals = *rc::gen::inRange(0, 3);
  std::vector<Figure> parts;
  for (const std::size_t count : counts) parts.push_back(per_cent_figure(count, whole, decimals, half_to_even));
  const Figure hundred{100, 0, "100", true};
  RC_ASSERT(add_up(parts, hundred).holds);
  // One part more than rounding can explain.
  parts.front().value += static_cast<double>(parts.size() + 1) * std::pow(10.0, -decimals);
  RC_ASSERT(!add_up(parts, hundred).holds);
}

Claim table_of(const std::vector<std::vector<std::size_t>>& cells) {
  Claim claim;
  claim.kind = ClaimKind::table;
  claim.rules.total_row = "all";
  claim.rules.total_column = "sum";
  std::vector<std::size_t> totals(cells.front().size() + 1);
  for (std::size_t i = 0; i < cells.front().size(); ++i) claim.table.columns.push_back("c" + std::to_string(i));
  claim.table.columns.emplace_back("sum");
  for (std::size_t r = 0; r < cells.size(); ++r) {
    PublishedRow row{"r" + std::to_string(r), {}};
    std::size_t sum = 0;
    for (std::size_t i = 0; i < cells[r].size(); ++i) {
      row.cells.emplace_back(count_figure(cells[r][i]));
      sum += cells[r][i];
      totals[i] += cells[r][i];
    }
    totals.back() += sum;
    row.cells.emplace_back(count_figure(sum));
    claim.table.rows.push_back(row);
  }
  PublishedRow all{"all", {}};
  for (const std::size_t total : totals) all.cells.emplace_back(count_figure(total));
  claim.table.rows.push_back(all);
  return claim;
}

RC_GTEST_PROP(Tables, HoldWhereTotalsAreSumsAndNowhereElse, ()) {
  const auto rows = *rc::gen::inRange<std::size_t>(1, 5);
  const auto columns = *rc::gen::inRange<std::size_t>(1, 5);
  const auto cells = *rc::gen::container<std::vector<std::vector<std::size_t>>>(
      rows, rc::gen::container<std::vector<std::size_t>>(columns, rc::gen::inRange<std::size_t>(0, 50)));
  Claim claim = table_of(cells);
  RC_ASSERT(check_table(claim, {}).verdict == Verdict::reproduced);
  PublishedRow& row = claim.table.rows[*rc::gen::inRange<std::size_t>(0, rows + 1)];
  row.cells[*rc::gen::inRange<std::size_t>(0, columns + 1)]->value += *rc::gen::inRange(1, 20);
  RC_ASSERT(check_table(claim, {}).verdict == Verdict::contradicts);
}

// Two roundings of one number are the same thing published twice.
RC_GTEST_PROP(Figures, OfOneNumberMayBeTheSame, (std::int32_t number)) {
  const double value = static_cast<double>(number) / 7;
  const auto printed = [&](int decimals) {
    return Figure{parse_double(fixed(value, decimals)).value(), decimals, fixed(value, decimals)};
  };
  const Figure a = printed(*rc::gen::inRange(1, 6));
  const Figure b = printed(*rc::gen::inRange(1, 6));
  RC_ASSERT(may_be_same(a, b));
  Figure other = a;
  other.value += 2 * std::pow(10.0, -std::min(a.decimals, b.decimals));
  RC_ASSERT(!may_be_same(other, b));
}

}  // namespace
}  // namespace mazmun::verify
