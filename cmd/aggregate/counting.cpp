#include "counting.hpp"

#include <optional>

#include "aggregate/counter.hpp"
#include "aggregate/merge.hpp"
#include "base/input.hpp"
#include "format/coded_input.hpp"
#include "format/json_text.hpp"
#include "format/shard_file.hpp"

namespace mazmun {
namespace {

Counts count_streams(const AggregateOptions& options, const Codebook& codebook, const cli::Context& context) {
  aggregate::Counter counter(codebook, {options.coder, aggregate::parse_consensus(options.consensus), options.window});
  format::CodedInput input(context.inputs());
  while (auto record = input.next()) {
    if (const auto* document = std::get_if<Document>(&*record)) {
      context.progress(document->id);
      counter.add(*document);
    } else {
      counter.add(std::get<Segment>(*record), input.place());
    }
  }
  Counts counts = counter.take();
  for (DocumentCounts& document : counts.documents) {
    document.history = counts.histories.size();
    counts.histories.push_back(input.history_of(document.id));
  }
  return counts;
}

std::string text_of(const Value& value) {
  std::string text;
  format::append_json(text, value);
  return text;
}

void expect_same(const Shard& first, const Shard& other, const std::string& file) {
  const Place place{display_name(file), 0, 0, {}};
  if (text_of(first.options) != text_of(other.options)) {
    throw InputError(
        place,
        "was counted with the options " + text_of(other.options) + ", those before it with " + text_of(first.options),
        "give all shards the same options");
  }
  if (!(first.order == other.order))
    throw InputError(place, "has another file for --order than those before it", "give all shards the same options");
}

Shard merge_shards(const LoadedCodebook& codebook, const cli::Context& context) {
  std::optional<Shard> merged;
  for (const std::string& file : context.inputs()) {
    context.progress(display_name(file));
    Shard shard = format::read_shard(file, codebook.value, codebook.record);
    if (!merged) {
      merged = std::move(shard);
      continue;
    }
    expect_same(*merged, shard, file);
    if (const auto common = aggregate::add_counts(merged->counts, std::move(shard.counts))) {
      throw InputError({display_name(file), 0, 0, {}}, "has the document \"" + *common + "\", as a shard before it",
                       "a shard holds whole documents, each in one shard");
    }
  }
  return *std::move(merged);
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
  return shard;
}

}  // namespace mazmun
