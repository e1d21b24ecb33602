#include "statistics/continuum_alpha.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace mazmun::statistics {

namespace {

/// What alpha needs of one category. Everything is m - 1 times what the formula has, and so whole.
struct Margin {
  Wide all = 0;     ///< (m - 1) ℓ_c
  Wide agreed = 0;  ///< (m - 1) ℓ_cc
  Wide itself = 0;  ///< (m - 1)² C_c
  std::int64_t length = 0;
};

constexpr const char* too_little = "two coders coded too little of the text: expected coincidences are not above 0";

using Margins = std::map<std::vector<int>, Margin>;

struct Totals {
  Wide all = 0;
  Wide agreed = 0;
  Wide itself = 0;
  Wide squares = 0;  ///< sum of squared margins
};

Totals totals_of(const Margins& margins) {
  Totals sum;
  for (const auto& [categories, margin] : margins) {
    sum.all += margin.all;
    sum.agreed += margin.agreed;
    sum.itself += margin.itself;
    sum.squares += margin.all * margin.all;
  }
  return sum;
}

/// With D_o = ℓ - Σ ℓ_cc and D_e = ℓ (ℓ² - Σ ℓ_c²) / (ℓ² - C).
Outcome alpha_from(const Margins& margins) {
  const Totals sum = totals_of(margins);
  const Wide varied = sum.all * sum.all - sum.squares;
  if (varied == 0)
    return {std::nullopt, "all text that counts has one and the same coding, so expected disagreement is 0"};
  if (sum.all * sum.all <= sum.itself) return {std::nullopt, too_little};
  return {Fraction(1) - Fraction(sum.all - sum.agreed, sum.all) * Fraction(sum.all * sum.all - sum.itself, varied), {}};
}

/// Shared text with each of the other coder's stretches: calls `use(i, j, length)`.
template <typename Use>
void walk(const std::vector<Stretch>& a, const std::vector<Stretch>& b, Use use) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::size_t end = std::min(a[i].end, b[j].end);
    use(i, j, static_cast<Wide>(end - std::max(a[i].start, b[j].start)));
    if (a[i].end == end) ++i;
    if (b[j].end == end) ++j;
  }
}

enum class Text { everything, coded_by_both };

/// One coder's stretches against those of another. `others` is m - 1.
void add_pair(Margins& margins, const std::vector<Stretch>& own, const std::vector<Stretch>& other, Text text,
              Wide others) {
  std::vector<Wide> shared(own.size());
  walk(own, other, [&](std::size_t i, std::size_t j, Wide length) {
    if (text == Text::coded_by_both && (own[i].categories.empty() || other[j].categories.empty())) return;
    shared[i] += length;
    if (own[i].categories == other[j].categories) margins[own[i].categories].agreed += length;
  });
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (shared[i] == 0) continue;
    Margin& margin = margins[own[i].categories];
    margin.all += shared[i];
    margin.itself += others * shared[i] * (own[i].categories.empty() ? 1 : shared[i]);
  }
}

void add_length(Margins& margins, const std::vector<Stretch>& own, Text text) {
  for (const Stretch& stretch : own) {
    if (text == Text::coded_by_both && stretch.categories.empty()) continue;
    margins[stretch.categories].length += static_cast<std::int64_t>(stretch.end - stretch.start);
  }
}

Margins count_margins(const Continua& continua, Text text) {
  Margins margins;
  for (const Continuum& continuum : continua) {
    std::vector<std::vector<Stretch>> coders;
    for (const std::vector<Unit>& units : continuum.coders) coders.push_back(stretches(units, continuum.length));
    for (std::size_t coder = 0; coder < coders.size(); ++coder) {
      add_length(margins, coders[coder], text);
      for (std::size_t other = 0; other < coders.size(); ++other) {
        if (other != coder) add_pair(margins, coders[coder], coders[other], text, static_cast<Wide>(coders.size()) - 1);
      }
    }
  }
  return margins;
}

/// 1 - (ε_k / ℓ_k) (ℓ_k - ℓ_kk) / (ε_k - ε_kk), ε_k the margin of the expected coincidences.
Outcome alpha_of(const Margin& one, const Totals& sum) {
  if (one.all == 0) return {std::nullopt, "no other coder coded this text"};
  const Wide others = one.all * (sum.all - one.all);
  if (others == 0) return {std::nullopt, "no other code was given where two coders coded"};
  const Wide expected = one.all * sum.all - one.itself;
  if (expected <= 0) return {std::nullopt, too_little};
  return {Fraction(1) - Fraction(expected, one.all) * Fraction(one.all - one.agreed, others), {}};
}

}  // namespace

Outcome continuum_alpha(const Continua& continua) {
  if (const char* why = why_incomparable(continua)) return {std::nullopt, why};
  return alpha_from(count_margins(continua, Text::everything));
}

Outcome binary_continuum_alpha(const Continua& continua) { return continuum_alpha(as_one_category(continua)); }

Outcome conditional_continuum_alpha(const Continua& continua) {
  if (const char* why = why_incomparable(continua)) return {std::nullopt, why};
  const Margins margins = count_margins(continua, Text::coded_by_both);
  if (totals_of(margins).all == 0) return {std::nullopt, "no text was coded by two coders"};
  return alpha_from(margins);
}

std::vector<CategoryAlpha> category_continuum_alphas(const Continua& continua) {
  if (why_incomparable(continua) != nullptr) return {};
  const Margins margins = count_margins(continua, Text::coded_by_both);
  const Totals sum = totals_of(margins);
  std::vector<CategoryAlpha> result;
  for (const auto& [categories, margin] : margins) {
    const auto paired = static_cast<std::int64_t>(margin.all);
    result.push_back({categories, alpha_of(margin, sum), margin.length, paired});
  }
  return result;
}

}  // namespace mazmun::statistics
