#include "code/marks_coder.hpp"

#include <algorithm>
#include <utility>

namespace mazmun::code {

void MarksCoder::close() {
  for (const Given& given : marks_) {
    if (given.used) continue;
    left_over_.push_back({{source_, given.mark.line, given.mark.column, {}},
                          "the mark \"" + given.mark.code + "\" lies in no segment, so it is left out",
                          "what --drop, --keep or --min of mazmun-segment leave out has no codes"});
  }
  marks_.clear();
}

void MarksCoder::start(const Document& document) {
  close();
  unknown_.clear();
  source_ = document.source.name;
  for (const Mark& mark : document.marks) {
    const NamedCode code = names_->find(mark.code);
    if (code.id.empty()) {
      unknown_.push_back(mark.span);
      findings_.push_back({{source_, mark.line, mark.column, {}}, code.problem, code.hint});
      continue;
    }
    marks_.push_back({{code.id, mark.span, mark.line, mark.column}, false});
  }
}

std::optional<Judgement> MarksCoder::judge(const Segment& segment, const std::string& coder, bool all) {
  if (!has_marks() && !all) return std::nullopt;
  const auto reaches = [&](const Span& span) { return span.start < segment.span.end && span.end > segment.span.start; };
  const bool unsure = std::any_of(unknown_.begin(), unknown_.end(), reaches);
  Judgement judgement{coder, {}};
  for (Given& given : marks_) {
    const Span span{std::max(given.mark.span.start, segment.span.start),
                    std::min(given.mark.span.end, segment.span.end)};
    if (span.start >= span.end) continue;
    given.used = true;
    Coding& coding = judgement.codes.emplace_back();
    coding.code = given.mark.code;
    coding.span = span;
    coding.by = "mark";
  }
  return unsure ? std::nullopt : std::optional(std::move(judgement));
}

std::vector<Finding> MarksCoder::left_over() {
  close();
  return std::move(left_over_);
}

}  // namespace mazmun::code
