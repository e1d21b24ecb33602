#include "verify/summary.hpp"

#include <algorithm>
#include <vector>

#include "base/number.hpp"
#include "text/utf8.hpp"

namespace mazmun::verify {
namespace {

std::string short_text(const Value& value) {
  if (value.is_null()) return "–";
  if (!value.written.empty()) return value.written;
  if (value.is_string()) return value.string();
  if (value.is_bool()) return value.boolean() ? "true" : "false";
  if (value.is_number()) return shortest(value.number());
  const std::size_t size = value.is_array() ? value.array().size() : value.object().size();
  return std::to_string(size) + (size == 1 ? " item" : " items");
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t length = text::length(text);
  return length < width ? text + std::string(width - length, ' ') : text;
}

using Row = std::vector<std::string>;

std::vector<Row> rows_of(const Verification& verification) {
  std::vector<Row> rows{{"", "claim", "verdict", "published", "recomputed"}};
  for (const CheckedClaim& claim : verification.claims) {
    if (claim.verdict == Verdict::reproduced && claim.expected) continue;
    rows.push_back({claim.expected ? "" : "!", claim.id, std::string(to_string(claim.verdict)),
                    short_text(claim.published), short_text(claim.recomputed)});
    for (const std::string& reading : claim.readings) rows.push_back({"", "  " + reading});
    if (!claim.because.empty()) rows.push_back({"", "  because: " + claim.because});
  }
  return rows;
}

// Readings have a line for themselves: they set no width.
std::vector<std::size_t> widths_of(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const Row& row : rows) {
    if (row.size() != widths.size()) continue;
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::length(row[i]));
  }
  return widths;
}

std::string line_of(const Row& row, const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) line += (i == 0 ? "" : "  ") + padded(row[i], widths[i]);
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

}  // namespace

std::string summary_text(const Verification& verification) {
  std::string text =
      std::to_string(verification.claims.size()) + (verification.claims.size() == 1 ? " claim:" : " claims:");
  std::string separator = " ";
  for (const Verdict verdict : {Verdict::reproduced, Verdict::differs, Verdict::contradicts, Verdict::unchecked}) {
    text += separator + std::to_string(count(verification, verdict)) + " " + std::string(to_string(verdict));
    separator = ", ";
  }
  const auto unexpected = std::count_if(verification.claims.begin(), verification.claims.end(),
                                        [](const CheckedClaim& claim) { return !claim.expected; });
  text += unexpected == 0 ? "; all as expected\n" : "; " + std::to_string(unexpected) + " not as expected\n";
  const std::vector<Row> rows = rows_of(verification);
  if (rows.size() == 1) return text;
  const std::vector<std::size_t> widths = widths_of(rows);
  for (const Row& row : rows) text += line_of(row, widths);
  return text;
}

}  // namespace mazmun::verify
