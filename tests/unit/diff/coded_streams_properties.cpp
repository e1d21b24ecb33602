#include "diff/coded_streams.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "diff/pages.hpp"
#include "streams.hpp"

namespace mazmun::diff {
namespace {

using Documents = std::vector<CodedDocument>;

// Some of eight documents, of a few segments with codes of three.
Documents any_documents() {
  Documents documents;
  for (int id = 4; id < 12; ++id) {
    if (*rc::gen::arbitrary<bool>()) continue;
    std::vector<std::vector<std::string>> codes(*rc::gen::inRange<std::size_t>(0, 4));
    for (auto& of_segment : codes) {
      for (const char* code : {"trust", "help", "اعتماد"}) {
        if (*rc::gen::arbitrary<bool>()) of_segment.emplace_back(code);
      }
    }
    documents.push_back(coded_document("int" + std::to_string(id), codes));
  }
  return documents;
}

Documents shuffled(Documents documents) {
  for (std::size_t i = documents.size(); i > 1; --i)
    std::swap(documents[i - 1], documents[*rc::gen::inRange<std::size_t>(0, i)]);
  return documents;
}

Value tree(const Difference& difference) { return tree_of(difference, Style()); }

RC_GTEST_PROP(CompareStreams, FindsNothingBetweenAStreamAndItself, ()) {
  const Documents documents = any_documents();
  RC_ASSERT(is_same(compared(documents, shuffled(documents))));
}

RC_GTEST_PROP(CompareStreams, IsTheSameForEveryOrderOfDocuments, ()) {
  const Documents before = any_documents();
  const Documents after = any_documents();
  const StreamChoices choices{"coded streams", "", *rc::gen::inRange<std::size_t>(0, 4)};
  RC_ASSERT(tree(compared(before, after, choices)) == tree(compared(shuffled(before), shuffled(after), choices)));
}

RC_GTEST_PROP(CompareStreams, AddsWhatTheOtherDirectionRemoves, ()) {
  const Documents one = any_documents();
  const Documents other = any_documents();
  const Difference there = compared(one, other);
  const Difference back = compared(other, one);
  RC_ASSERT(there.tallies.size() == back.tallies.size());
  for (std::size_t i = 0; i < there.tallies.size(); ++i) {
    RC_ASSERT(there.tallies[i].added == back.tallies[i].removed);
    RC_ASSERT(there.tallies[i].removed == back.tallies[i].added);
    RC_ASSERT(there.tallies[i].changed == back.tallies[i].changed);
  }
}

RC_GTEST_PROP(CompareStreams, BalancesItsCounts, ()) {
  for (const Tally& tally : compared(any_documents(), any_documents()).tallies)
    RC_ASSERT(tally.before + tally.added == tally.after + tally.removed);
}

}  // namespace
}  // namespace mazmun::diff
