#include "code/record_import.hpp"

#include <utility>

#include "base/suggest.hpp"

namespace mazmun::code {
namespace {

Place member(Place place, const std::string& pointer) {
  place.pointer = pointer;
  return place;
}

std::string bounds(const Span& span) { return std::to_string(span.start) + "-" + std::to_string(span.end); }

}  // namespace

void RecordImport::add(const Segment& segment, const Place& place) {
  Record record{segment, place};
  for (std::size_t i = 0; i < segment.codes.size(); ++i) {
    const std::string& code = segment.codes[i].code;
    if (codebook_->find(code)) continue;
    record.usable = false;
    findings_.push_back({member(place, "/codes/" + std::to_string(i) + "/code"), "unknown code \"" + code + "\"",
                         did_you_mean(code, codebook_->ids())});
  }
  coders_.insert(segment.coders.begin(), segment.coders.end());
  order_.push_back(segment.id);
  records_.emplace(segment.id, std::move(record));
}

std::vector<Judgement> RecordImport::judge(const Segment& segment) {
  const auto found = records_.find(segment.id);
  if (found == records_.end()) return {};
  Record& record = found->second;
  record.used = true;
  const Segment& other = record.segment;
  if (!(other.span == segment.span)) {
    record.usable = false;
    findings_.push_back({record.place,
                         "\"" + segment.id + "\" is " + bounds(other.span) + " here, " + bounds(segment.span) +
                             " in the stream that is coded",
                         "import codes of the same segments"});
  } else if (!other.text.empty() && !segment.text.empty() && other.text != segment.text) {
    record.usable = false;
    findings_.push_back({member(record.place, "/text"), "\"" + segment.id + "\" has another text here",
                         "import codes of the same segments"});
  }
  std::vector<Judgement> judgements;
  for (const std::string& coder : other.coders) {
    Judgement judgement{coder_.empty() ? coder : coder_, {}};
    for (const Coding& coding : other.codes) {
      if (coding.coder == coder) judgement.codes.push_back(coding);
    }
    if (record.usable) judgements.push_back(std::move(judgement));
  }
  return judgements;
}

std::vector<Finding> RecordImport::findings() {
  if (!coder_.empty() && coders_.size() > 1) {
    std::string names;
    for (const std::string& coder : coders_) names += (names.empty() ? "" : ", ") + coder;
    findings_.push_back(
        {{}, "--coder names one coder, the imported stream has several: " + names, "import it without --coder"});
  }
  for (const std::string& id : order_) {
    const Record& record = records_.at(id);
    if (!record.used)
      findings_.push_back({member(record.place, "/segment"), "the stream that is coded has no segment \"" + id + "\"",
                           "import codes of the same segments"});
  }
  return std::move(findings_);
}

}  // namespace mazmun::code
