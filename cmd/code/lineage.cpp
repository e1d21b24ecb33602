#include "model/lineage.hpp"

#include <memory>

#include "source.hpp"

namespace mazmun {

std::vector<CoderSource> lineage_source(const Work& work) {
  auto lineage = std::make_shared<Lineage>(work.book.codebook);
  CoderSource source;
  source.segment = [lineage](Segment& segment, const Place& /*place*/) { lineage->carry(segment); };
  source.worker = [lineage]() -> format::SegmentWorker {
    return {[lineage](Segment& segment, const Place& /*place*/) { lineage->carry(segment); }};
  };
  return {source};
}

}  // namespace mazmun
