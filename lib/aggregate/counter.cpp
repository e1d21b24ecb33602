#include "aggregate/counter.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "text/properties.hpp"

namespace mazmun::aggregate {
namespace {

constexpr std::size_t most_findings = 100;

void refuse_two(const std::string& first, const std::string& second) {
  throw UsageError("the segments were judged by \"" + first + "\" and \"" + second + "\"",
                   "choose one with --coder, or a rule with --consensus");
}

bool takes_one(const Counting& counting) { return counting.coder.empty() && counting.consensus == Consensus::only; }

}  // namespace

Counter::Counter(const Codebook& codebook, Counting counting)
    : codebook_(codebook),
      lineage_(codebook),
      stale_(codebook),
      counting_(std::move(counting)),
      rows_(codebook.themes.size()),
      given_(codebook.themes.size()),
      meetings_(codebook.themes.size(), counting_.window) {
  for (std::size_t i = 0; i < codebook.themes.size(); ++i) index_.emplace(codebook.themes[i].id, i);
}

void Counter::add(const Document& document, const History& history) {
  end_document();
  stale_.begin(history);
  DocumentCounts counts;
  counts.id = document.id;
  counts.attributes = document.attributes;
  for (const auto& [speaker, attributes] : document.speakers) counts.speakers.push_back({speaker, attributes, {}});
  speaker_rows_.assign(counts.speakers.size(), std::vector<std::size_t>(codebook_.themes.size()));
  counts_.documents.push_back(std::move(counts));
}

void Counter::end_document() {
  if (counts_.documents.empty()) return;
  DocumentCounts& document = counts_.documents.back();
  std::sort(touched_.begin(), touched_.end());
  for (const std::size_t theme : touched_) {
    rows_[theme].count.theme = theme;
    document.themes.push_back(rows_[theme].count);
    rows_[theme] = Row();
  }
  for (std::size_t i = 0; i < speaker_rows_.size(); ++i) {
    for (const std::size_t theme : touched_) {
      if (speaker_rows_[i][theme] > 0) document.speakers[i].cells.emplace_back(theme, speaker_rows_[i][theme]);
    }
  }
  touched_.clear();
  meetings_.end_document();
}

void Counter::check_coders(const Segment& segment) {
  for (const std::string& coder : segment.coders) {
    if (std::find(coders_.begin(), coders_.end(), coder) == coders_.end()) coders_.push_back(coder);
  }
  if (coders_.size() > 1 && takes_one(counting_)) refuse_two(coders_[0], coders_[1]);
}

void Counter::add(Segment& segment, const Place& place) {
  lineage_.carry(segment);
  stale_.add(segment);
  check_coders(segment);
  DocumentCounts& document = counts_.documents.back();
  const std::size_t words = segment.words ? *segment.words : text::count_words(segment.text);
  if (!segment.words && segment.text.empty() && segment.span.end > segment.span.start) ++uncounted_;
  ++segment_;
  ++document.segments;
  document.words += words;
  assignments_.take(segment, counting_.coder, counting_.consensus);
  met_.clear();
  for (const Assignment& assignment : assignments_.all()) {
    const auto theme = index_.find(assignment.code);
    if (theme == index_.end()) {
      add_unknown(assignment, place);
      continue;
    }
    count(theme->second, assignment, words);
    if (!document.speakers.empty()) count_speaker(segment.speaker, theme->second);
    met_.push_back({theme->second, assignment.first_span, assignment.last_span});
  }
  if (!met_.empty()) ++document.coded_segments;
  meetings_.add(met_, assignments_.spans());
}

std::vector<Finding> Counter::warnings() const {
  if (uncounted_ == 0) return {};
  return {{{},
           "the total of words leaves out segments that have neither a text nor a number of words: " +
               std::to_string(uncounted_),
           "`mazmun code --text-free` writes the number of words"}};
}

void Counter::add_unknown(const Assignment& assignment, const Place& place) {
  if (unknown_codes_.size() >= most_findings) return;
  Place at = place;
  at.pointer = "/codes/" + std::to_string(assignment.first) + "/code";
  if (auto problem = lineage_.problem(std::string(assignment.code), at)) unknown_codes_.push_back(std::move(*problem));
}

void Counter::count(std::size_t theme, const Assignment& assignment, std::size_t words) {
  rows_[theme].count.assignments += 1;
  rows_[theme].count.spans += assignment.last_span - assignment.first_span;
  for (std::size_t node = theme; node != no_parent; node = codebook_.themes[node].parent) {
    Row& row = rows_[node];
    if (!row.touched) touched_.push_back(node);
    row.touched = true;
    if (row.last_segment != segment_) {
      ++row.count.segments;
      row.count.words += words;
    }
    row.last_segment = segment_;
    for (std::size_t i = assignment.first_coder; i < assignment.last_coder; ++i) {
      const auto coder = std::find(coders_.begin(), coders_.end(), assignments_.coders()[i]);
      const auto number = static_cast<std::size_t>(coder - coders_.begin());
      if (given_[node].size() <= number) given_[node].resize(number + 1);
      given_[node][number] = true;
    }
  }
}

void Counter::count_speaker(const std::string& speaker, std::size_t theme) {
  const auto& speakers = counts_.documents.back().speakers;
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    if (speakers[i].speaker == speaker) ++speaker_rows_[i][theme];
  }
}

Counts Counter::take() {
  end_document();
  if (!unknown_codes_.empty()) throw InputError(unknown_codes_);
  counts_.theme_coders.resize(codebook_.themes.size());
  for (std::size_t theme = 0; theme < given_.size(); ++theme) {
    for (std::size_t i = 0; i < given_[theme].size(); ++i) {
      if (given_[theme][i]) counts_.theme_coders[theme].push_back(coders_[i]);
    }
    std::sort(counts_.theme_coders[theme].begin(), counts_.theme_coders[theme].end());
  }
  counts_.coders = coders_;
  std::sort(counts_.coders.begin(), counts_.coders.end());
  counts_.pairs = meetings_.pairs();
  counts_.theme_windows = meetings_.windows();
  counts_.stale = stale_.counts();
  return std::move(counts_);
}

void check_coders(const std::vector<std::string>& coders, const Counting& counting) {
  if (coders.size() > 1 && takes_one(counting)) refuse_two(coders[0], coders[1]);
  const bool seen = std::find(coders.begin(), coders.end(), counting.coder) != coders.end();
  if (!counting.coder.empty() && !seen) {
    throw UsageError("--coder: nobody is called \"" + counting.coder + "\"", did_you_mean(counting.coder, coders));
  }
}

}  // namespace mazmun::aggregate
