// Shards: what `aggregate --partial` has counted of some documents, and `aggregate --merge` joins.
//
//   shard    = header counting *(header | document | theme | pair) end
//   header   = {"mazmun":{"format":"shard","version":1,"history":[…]}}     of the documents behind it
//   counting = {"counting":{"codebook":{name, sha256},"options":{…},"order":{name, sha256}?,"coders":[…]}}
//   document = {"document":ID,"attributes":{…},"segments":N,"coded_segments":N,"words":N,
//               "themes":{ID:[assignments, spans, segments,
//               words]},"speakers":{NAME:{"attributes":{…},"themes":{ID:N}}}?}
//   theme    = {"theme":ID,"coders":[…],"windows":N}
//   pair     = {"pair":[ID, ID],"segments":N,"overlaps":N,"windows":N}
//   end      = {"end":{"records":N}}                                       N: documents, themes and pairs
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/output.hpp"
#include "model/codebook.hpp"
#include "model/counts.hpp"

namespace mazmun::format {

/// Documents go out as they stand in `shard`: sort them first.
void write_shard(OutputFile& out, const Shard& shard, const Codebook& codebook);

/// Reads the shard in `path` ("-" is standard input), whose themes are those of `codebook`, the file `record`. Throws
/// InputError with the line where it is none, is cut off, was counted with another codebook, or says something twice.
Shard read_shard(const std::string& path, const Codebook& codebook, const InputRecord& record);

/// What is wrong with the shard in `bytes`, as far as that can be told without its codebook; how many documents it has.
std::size_t check_shard(const std::string& bytes, const std::string& file);

}  // namespace mazmun::format
