#include "counting.hpp"

#include <memory>

#include "aggregate/counter.hpp"
#include "aggregate/merge.hpp"
#include "base/input.hpp"
#include "base/ordered_work.hpp"
#include "format/coded_input.hpp"

namespace mazmun {
namespace {

Counts count_streams(const AggregateOptions& options, const Codebook& codebook, const cli::Context& context) {
  aggregate::Counter counter(codebook, {options.coder, aggregate::parse_consensus(options.consensus), options.window});
  format::CodedInput input(context.inputs(), false, {false, thread_count(options.threads)});
  while (auto record = input.next_in_place()) {
    if (const auto* document = std::get_if<Document>(&*record)) {
      context.progress(document->id);
      counter.add(*document, *input.history_of(document->id));
    } else {
      counter.add(*std::get<Segment*>(*record), input.place());
    }
  }
  context.warn(counter.warnings());
  Counts counts = counter.take();
  std::shared_ptr<const History> last;
  for (DocumentCounts& document : counts.documents) {
    const auto history = input.history_of(document.id);
    if (history != last) counts.histories.push_back(*history);
    document.history = counts.histories.size() - 1;
    last = history;
  }
  return counts;
}

}  // namespace

Shard counted(AggregateOptions& options, const LoadedCodebook& codebook, const cli::Context& context) {
  Shard shard;
  if (options.merge) {
    shard = merge_shards(codebook, context);
    if (!shard.order.name.empty() && options.order.empty()) {
      throw UsageError("the shards were counted with --order " + shard.order.name, "give it again with --merge");
    }
    options = with_settings(options, shard.options.is_object() ? shard.options.object() : Object());
  } else {
    shard.counts = count_streams(options, codebook.value, context);
  }
  aggregate::sort_naturally(shard.counts.documents);
  for (const StaleCount& stale : shard.counts.stale)
    context.warn({{}, describe(stale), "mazmun diff says what changed in the codebook"});
  return shard;
}

}  // namespace mazmun
