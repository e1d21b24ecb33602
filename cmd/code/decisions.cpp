// What several coders say together: streams that are merged, and what was decided where they differ.
#include <memory>
#include <utility>

#include "base/suggest.hpp"
#include "code/resolutions.hpp"
#include "format/grid_file.hpp"
#include "source.hpp"

namespace mazmun {

std::vector<CoderSource> resolution_source(const Work& work) {
  auto grid = format::read_grid(work.options.resolve, "");
  const std::string coder = work.coder("consensus");
  auto decisions = std::make_shared<code::Resolutions>(std::move(grid.value), work.names, coder);
  work.context.warn(decisions->warnings());
  CoderSource source;
  source.segment = [decisions, &work](Segment& segment, const Place& place) {
    decisions->resolve(segment, work.options.replace, place);
  };
  source.finish = [decisions, &work] { work.refuse(decisions->findings()); };
  source.settings = {{"resolve", coder}};
  source.inputs.push_back(grid.record);
  return {source};
}

std::vector<CoderSource> merge_source(const Work& work) {
  auto findings = std::make_shared<std::vector<Finding>>();
  CoderSource source;
  source.segment = [findings, &work](Segment& segment, const Place& place) {
    for (const Coding& coding : segment.codes) {
      if (work.book.codebook.find(coding.code)) continue;
      const auto ids = work.book.codebook.ids();
      findings->push_back({place,
                           "unknown code \"" + coding.code + "\" of " + coding.coder + " on \"" + segment.id + "\"",
                           did_you_mean(coding.code, ids)});
    }
  };
  source.finish = [findings, &work] { work.refuse(*findings); };
  return {source};
}

}  // namespace mazmun
