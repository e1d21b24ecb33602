#include "model/claim.hpp"

#include <algorithm>
#include <array>

namespace mazmun {
namespace {

constexpr std::array<std::pair<Verdict, std::string_view>, 4> names{{{Verdict::reproduced, "reproduced"},
                                                                     {Verdict::differs, "differs"},
                                                                     {Verdict::contradicts, "contradicts"},
                                                                     {Verdict::unchecked, "unchecked"}}};

}  // namespace

std::string_view to_string(Verdict verdict) {
  return std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.first == verdict; })->second;
}

std::optional<Verdict> verdict_named(std::string_view name) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.second == name; });
  if (found == names.end()) return std::nullopt;
  return found->first;
}

std::optional<std::size_t> PublishedTable::column(std::string_view name) const {
  const auto found = std::find(columns.begin(), columns.end(), name);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

const PublishedRow* PublishedTable::row(std::string_view id) const {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const PublishedRow& each) { return each.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

std::size_t count(const Verification& verification, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(verification.claims.begin(), verification.claims.end(),
                                                [&](const CheckedClaim& claim) { return claim.verdict == verdict; }));
}

}  // namespace mazmun
