#include "ingest/name_summary.hpp"

namespace mazmun::ingest {
namespace {

std::string counted(std::size_t count, const std::string& what, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? what : many);
}

}  // namespace

NameSummary summary(const Pseudonyms& names, const NameReport& report, bool whole, const std::string& hint) {
  NameSummary summary;
  const std::string counts = names.counts();
  summary.details.push_back(counts.empty() ? "no name was found" : "names replaced: " + counts);
  std::string unfound;
  for (const std::string& pseudonym : names.unfound()) {
    if (whole) summary.warnings.push_back({{}, "the name of " + pseudonym + " was not found", {}});
    unfound += (unfound.empty() ? "" : ", ") + pseudonym;
  }
  if (!whole && !unfound.empty()) summary.remarks.push_back("names not found here: those of " + unfound);
  for (const std::string& pseudonym : names.taken())
    summary.remarks.push_back(pseudonym + " stands in the raw texts too: it should mean the same person there");
  if (const std::size_t inside = report.words(NameFinding::inside); inside > 0) {
    const std::string what = counted(inside, "longer word that holds", "longer words that hold");
    summary.warnings.push_back({{}, what + " the letters of a name stayed as they are", hint});
  }
  if (const std::size_t unknown = report.words(NameFinding::unknown); unknown > 0) {
    const std::string what = counted(unknown, "word looks like a name", "words look like names");
    summary.remarks.push_back(what + " without a pseudonym" + (hint.empty() ? "" : "; " + hint));
  }
  return summary;
}

}  // namespace mazmun::ingest
