// Programs that keep their projects in SQLite databases.
#pragma once

#include "format/foreign/foreign.hpp"
#include "model/project.hpp"

namespace mazmun::format::foreign {

/// Taguette: a file *.sqlite3. Positions are bytes of the text without its HTML tags; who highlighted what is in the
/// list of commands.
bool is_taguette(const ForeignInput& input);
Project read_taguette(const ForeignInput& input, const ReadOptions& options);

/// QualCoder: a folder *.qda with data.qda inside, or that file alone. Categories are themes above codes.
bool is_qualcoder(const ForeignInput& input);
Project read_qualcoder(const ForeignInput& input, const ReadOptions& options);

/// qc: a folder with settings.yaml, a codebook in YAML, a corpus of texts, and codings of lines in a database.
bool is_qc(const ForeignInput& input);
Project read_qc(const ForeignInput& input, const ReadOptions& options);

}  // namespace mazmun::format::foreign
