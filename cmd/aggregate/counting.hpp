// What aggregate counts: coded streams, or shards of them.
#pragma once

#include "cli/run_tool.hpp"
#include "format/loaded.hpp"
#include "model/codebook.hpp"
#include "model/counts.hpp"
#include "options.hpp"

namespace mazmun {

using LoadedCodebook = format::Loaded<Codebook>;

/// Reads and counts. Documents come in natural order. `options` become those of the shards where they are merged.
Shard counted(AggregateOptions& options, const LoadedCodebook& codebook, const cli::Context& context);

}  // namespace mazmun
