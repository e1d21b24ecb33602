// The rules of the codebook as coder.
#include <memory>

#include "code/rules_coder.hpp"
#include "format/code_list.hpp"
#include "source.hpp"

namespace mazmun {
namespace {

// The rules for one thread.
format::SegmentWorker worker_of(const code::RulesCoder& shared, const std::string& name, bool replace) {
  const auto rules = std::make_shared<code::RulesCoder>(shared);
  const auto list = std::make_shared<format::CodeList>(rules->ids(), name);
  format::SegmentWorker worker;
  worker.change = [rules, name, replace](Segment& segment, const Place& place) {
    code::judge(segment, *rules, name, replace, place);
  };
  worker.append_codes = [rules, list](const Segment& segment, std::string& line) {
    list->begin(line);
    for (const code::Given& given : rules->find(segment)) {
      const std::size_t start = segment.span.start;
      list->add(line, given.theme, {start + given.range.start, start + given.range.end}, given.by);
    }
    list->end(line);
  };
  return worker;
}

}  // namespace

std::vector<CoderSource> rules_source(const Work& work) {
  auto rules = std::make_shared<code::RulesCoder>(work.book.codebook);
  work.context.warn(rules->warnings());
  const std::string name = says_nothing(work.options) ? work.coder("rules") : "rules";
  // Of a document with marks a codebook without rules has nothing to say.
  auto silent = std::make_shared<bool>(false);
  const bool has_rules = !rules->empty() || !says_nothing(work.options) || work.options.rules;
  CoderSource source;
  source.document = [=](Document& document) { *silent = !has_rules && !document.marks.empty(); };
  source.segment = [=, &work](Segment& segment, const Place& place) {
    if (!*silent) code::judge(segment, *rules, name, work.options.replace, place);
  };
  // Documents with marks come in order where there are no rules, since they are for the marks.
  source.worker = [=, &work] { return worker_of(*rules, name, work.options.replace); };
  source.settings = {{"coder", name}};
  return {source};
}

}  // namespace mazmun
