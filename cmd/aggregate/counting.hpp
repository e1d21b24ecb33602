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

/// The shards named on the command line as one. Throws InputError where they don't go together: one document in two,
/// other options, another codebook.
Shard merge_shards(const LoadedCodebook& codebook, const cli::Context& context);

}  // namespace mazmun
