#include <array>
#include <memory>
#include <utility>

#include "base/suggest.hpp"
#include "code/marks_coder.hpp"
#include "source.hpp"

namespace mazmun {
namespace {

struct Kind {
  bool (*wanted)(const Options&);
  std::vector<CoderSource> (*make)(const Work&);
};
const std::array<Kind, 7> kinds{{
    {[](const Options& options) { return !options.codebook.empty(); }, lineage_source},
    {[](const Options& options) { return options.rules || says_nothing(options); }, rules_source},
    {[](const Options& options) { return options.marks || (says_nothing(options) && !options.rules); }, marks_source},
    {[](const Options& options) { return !options.import.empty(); }, import_sources},
    {[](const Options& options) { return !options.external.empty(); }, program_source},
    {[](const Options& options) { return options.merge && !options.codebook.empty(); }, merge_source},
    {[](const Options& options) { return !options.resolve.empty(); }, resolution_source},
}};

}  // namespace

void Work::refuse(const std::vector<Finding>& findings) const {
  if (!findings.empty()) context.attempt([&] { throw InputError(findings); });
}

std::vector<CoderSource> marks_source(const Work& work) {
  auto marks = std::make_shared<code::MarksCoder>(work.names);
  const std::string name = work.options.marks ? work.coder("marks") : "marks";
  const bool all = work.options.marks && work.options.judged == "all";
  CoderSource source;
  source.document = [marks](Document& document) { marks->start(document), document.marks.clear(); };
  source.segment = [marks, name, all, &work](Segment& segment, const Place& place) {
    if (auto judgement = marks->judge(segment, name, all)) give(segment, *judgement, work.options.replace, place);
  };
  source.finish = [marks, &work] {
    work.refuse(marks->findings());
    work.context.warn(marks->left_over());
  };
  if (!work.options.marks) source.idle = [](const Document& document) { return document.marks.empty(); };
  if (work.options.marks) source.settings = {{"marks", name}};
  return {source};
}

bool says_nothing(const Options& options) {
  return !options.marks && options.import.empty() && options.external.empty() && options.resolve.empty() &&
         !options.merge;
}

std::vector<CoderSource> sources_of(const Work& work) {
  std::vector<CoderSource> sources;
  for (const Kind& kind : kinds) {
    if (!kind.wanted(work.options)) continue;
    for (CoderSource& source : kind.make(work)) sources.push_back(std::move(source));
  }
  return sources;
}

}  // namespace mazmun
