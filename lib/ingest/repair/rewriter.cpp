#include "ingest/repair/rewriter.hpp"

#include <algorithm>

namespace mazmun::ingest::repair {

std::size_t ForwardMap::operator()(std::size_t position) const {
  const auto next = std::upper_bound(shifts_.begin(), shifts_.end(), position,
                                     [](std::size_t at, const Shift& shift) { return at < shift.before; });
  if (next == shifts_.begin()) return position;
  const Shift& shift = *std::prev(next);
  if (position == shift.before) return shift.after;
  const std::size_t end = shift.before + shift.old_length;
  return shift.after + shift.new_length + (position > end ? position - end : 0);
}

std::size_t mapped_back(const std::vector<Shift>& shifts, std::size_t position) {
  const auto next = std::upper_bound(shifts.begin(), shifts.end(), position,
                                     [](std::size_t at, const Shift& shift) { return at < shift.after; });
  if (next == shifts.begin()) return position;
  const Shift& shift = *std::prev(next);
  const std::size_t inside = position - shift.after;
  if (inside >= shift.new_length) return shift.before + shift.old_length + (inside - shift.new_length);
  return shift.before + std::min(inside, shift.old_length);
}

Rewriter::Rewriter(std::string_view text, std::string_view rule, const std::vector<std::size_t>& borders,
                   bool keep_list)
    : text_(text), rule_(rule), borders_(borders), keep_list_(keep_list), counter_(text) {}

bool Rewriter::change(text::Range range, std::string_view replacement, int sure) {
  const std::string_view old = text_.substr(range.start, range.size());
  if (old == replacement) return false;
  while (next_border_ < borders_.size() && borders_[next_border_] <= range.start) ++next_border_;
  if (next_border_ < borders_.size() && borders_[next_border_] < range.end) return false;
  if (result_.count == 0) result_.text.reserve(text_.size() + text_.size() / 16);
  result_.text.append(text_, copied_, range.start - copied_);
  result_.text += replacement;
  copied_ = range.end;
  ++result_.count;
  const std::size_t old_length = text::length(old);
  const std::size_t new_length = text::length(replacement);
  if (old_length == new_length && !keep_list_) return true;
  const std::size_t before = counter_.at(range.start);
  const std::size_t after = before + added_ - taken_;
  added_ += new_length;
  taken_ += old_length;
  if (old_length != new_length) result_.shifts.push_back({before, after, old_length, new_length});
  if (keep_list_)
    result_.list.push_back({std::string(rule_), before, after, std::string(old), std::string(replacement), sure});
  return true;
}

Rewriter::Result Rewriter::finish() {
  if (result_.count > 0) result_.text.append(text_, copied_);
  return std::move(result_);
}

}  // namespace mazmun::ingest::repair
