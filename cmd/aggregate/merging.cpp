#include <optional>

#include "aggregate/merge.hpp"
#include "base/input.hpp"
#include "counting.hpp"
#include "format/json_text.hpp"
#include "format/shard_file.hpp"

namespace mazmun {
namespace {

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

}  // namespace

Shard merge_shards(const LoadedCodebook& codebook, const cli::Context& context) {
  std::optional<Shard> first;
  aggregate::Merger merger;
  for (const std::string& file : context.inputs()) {
    context.progress(display_name(file));
    Shard shard = format::read_shard(file, codebook.value, codebook.record);
    if (first) expect_same(*first, shard, file);
    if (const auto common = merger.add(std::move(shard.counts))) {
      throw InputError({display_name(file), 0, 0, {}}, "has the document \"" + *common + "\", as a shard before it",
                       "a shard holds whole documents, each in one shard");
    }
    if (!first) first = std::move(shard);
  }
  first->counts = merger.take();
  return *std::move(first);
}

}  // namespace mazmun
